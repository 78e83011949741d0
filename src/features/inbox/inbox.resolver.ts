import { Args, Context, Info, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Reader } from '../../platform/graphql/reader.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import type { Request } from '../../platform/graphql/request.js';
import { Viewer } from '../people/viewer.type.js';
import { inboxOrder, inboxSources } from './inbox.queries.js';
import { InboxItemConnection } from './inbox-item.type.js';

@Resolver(() => Viewer)
export class InboxResolver {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => InboxItemConnection, {
    description:
      'What waits for the viewer in the membership this request acts by: by deadline, what has none last, then the oldest first. Empty where they act by none.',
  })
  inbox(@Args() _page: PageArgs, @Context() request: Request, @Info() info: GraphQLResolveInfo) {
    return this.reader.connection(request, info, 'InboxItem', (b, q) => inboxSources(b, q), inboxOrder);
  }
}
