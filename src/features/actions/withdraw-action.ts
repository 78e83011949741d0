import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible } from '../../domain/action.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { changeAction, lockAction } from './actions.store.js';
import { endOffers } from './offers.store.js';
import { recordOnAction } from './record-on-action.js';

@InputType({ description: 'The withdrawal of an action.' })
class WithdrawActionInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => Reasons, { description: 'Why; everybody who sees the action reads it.' })
  reasons!: string;
}

@ObjectType({ description: 'The action, or why it stays as it is.' })
class WithdrawActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action, WITHDRAWN.' })
  action?: Action | null;
}

@Resolver()
export class WithdrawAction {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => WithdrawActionPayload, {
    description:
      'The first lead gives an action up, with reasons. It stays readable to those who see it; open offers to lead it end. Refusals: WRONG_STATE.',
  })
  withdrawAction(
    @Args('input', { description: 'The action and the reasons.' }) input: WithdrawActionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'withdrawAction', input, async (tx) => {
      const action = await lockAction(tx, request, input.action);
      const actor = authoriseOn(request, 'action.withdraw', action);
      const refused = possible('action.withdraw', action, actor);
      if (refused) return refused;
      changeAction(tx, action, { status: 'WITHDRAWN', reasons: input.reasons });
      endOffers(tx, action);
      const { revision, digest } = action;
      recordOnAction(tx, action, actor, 'action.withdrawn', { revision, digest });
      return { action: action.id };
    });
  }
}
