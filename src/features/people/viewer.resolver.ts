import { Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Reader } from '../../platform/graphql/reader.js';
import type { Request } from '../../platform/graphql/request.js';
import { Membership } from './membership.type.js';
import { PeopleQueries } from './people.queries.js';
import { MembershipChoice, Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly reader: Reader,
  ) {}

  @Query(() => Viewer, { description: 'Who asks, and what they may act as.' })
  viewer(@Context() request: Request) {
    if (!request.viewer) throw unauthenticated();
    return this.people.account(request, request.viewer.user);
  }

  @ResolveField(() => [MembershipChoice])
  memberships(@Context() request: Request) {
    if (!request.viewer) throw unauthenticated();
    return this.people.choices(request, request.viewer.user);
  }

  @ResolveField(() => Membership, { nullable: true })
  membership(@Context() request: Request, @Info() info: GraphQLResolveInfo) {
    const acting = request.viewer?.acting;
    if (!acting) return null;
    return this.reader.byKey(request, info, {
      type: 'Membership',
      partnership: acting.partnership,
      id: acting.membership,
    });
  }
}
