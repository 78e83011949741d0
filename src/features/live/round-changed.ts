import { Args, ArgsType, Context, Field, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { notFound } from '../../platform/graphql/errors.js';
import { type NodeKey, noPartnership } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Reader } from '../../platform/graphql/reader.js';
import { ApprovalRound } from '../approval/approval-round.type.js';
import { Dispatcher } from './dispatcher.js';
import { followSubject } from './follow-subject.js';
import type { LiveRequest } from './live-request.js';

@ArgsType()
class RoundChangedArgs {
  @Field(() => ID, {
    description: 'Global id of the round. NOT_FOUND where the viewer sees none of that id.',
  })
  round!: string;
}

@Resolver()
export class RoundChanged {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly reader: Reader,
  ) {}

  @Subscription(() => ApprovalRound, {
    description:
      'A round as it is now, and again as the viewer sees it whenever it was acted in: a position of the own side, an answer, its outcome. Changes that come close together may be one event.',
    resolve(
      this: RoundChanged,
      key: NodeKey,
      _args: unknown,
      request: LiveRequest,
      info: GraphQLResolveInfo,
    ) {
      return this.as(key, request, info);
    },
  })
  roundChanged(@Args() { round }: RoundChangedArgs, @Context() request: LiveRequest) {
    const id = readId(request, round, 'ApprovalRound', ['round']);
    const partnership = request.scope.partnership ?? noPartnership;
    return followSubject(this.dispatcher, request, { type: 'ApprovalRound', partnership, id });
  }

  private async as(key: NodeKey, request: LiveRequest, info: GraphQLResolveInfo) {
    return (await this.reader.byKey(request, info, key)) ?? Promise.reject(notFound(['round']));
  }
}
