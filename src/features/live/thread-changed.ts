import { Args, ArgsType, Context, Field, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { notFound } from '../../platform/graphql/errors.js';
import { type NodeKey, noPartnership } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Reader } from '../../platform/graphql/reader.js';
import { Thread } from '../discussion/thread.type.js';
import { Dispatcher } from './dispatcher.js';
import { followSubject } from './follow-subject.js';
import type { LiveRequest } from './live-request.js';

@ArgsType()
class ThreadChangedArgs {
  @Field(() => ID, {
    description: 'Global id of the thread. NOT_FOUND where the viewer sees none of that id.',
  })
  thread!: string;
}

@Resolver()
export class ThreadChanged {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly reader: Reader,
  ) {}

  @Subscription(() => Thread, {
    description:
      'A thread as it is now, and again as the viewer sees it whenever something was written in it or done with it. Changes that come close together may be one event.',
    resolve(
      this: ThreadChanged,
      key: NodeKey,
      _args: unknown,
      request: LiveRequest,
      info: GraphQLResolveInfo,
    ) {
      return this.as(key, request, info);
    },
  })
  threadChanged(@Args() { thread }: ThreadChangedArgs, @Context() request: LiveRequest) {
    const id = readId(request, thread, 'Thread', ['thread']);
    const partnership = request.scope.partnership ?? noPartnership;
    return followSubject(this.dispatcher, request, { type: 'Thread', partnership, id });
  }

  private async as(key: NodeKey, request: LiveRequest, info: GraphQLResolveInfo) {
    return (await this.reader.byKey(request, info, key)) ?? Promise.reject(notFound(['thread']));
  }
}
