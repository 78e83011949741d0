import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible } from '../../domain/action.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { changeAction, lockAction } from './actions.store.js';
import { recordOnAction } from './record-on-action.js';

@InputType({ description: 'The return of an action to its leads.' })
class ReturnActionInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => Reasons, { description: 'Why; everybody who sees the action reads it.' })
  reasons!: string;
}

@ObjectType({ description: 'The action, or why it stays as it is.' })
class ReturnActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action, RETURNED.' })
  action?: Action | null;
}

@Resolver()
export class ReturnAction {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ReturnActionPayload, {
    description:
      "A focal point of the first lead's side sends a proposed action back to its leads, with reasons. It stays visible, can be revised and proposed again. Refusals: WRONG_STATE.",
  })
  returnAction(
    @Args('input', { description: 'The action and the reasons.' }) input: ReturnActionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'returnAction', input, async (tx) => {
      const action = await lockAction(tx, request, input.action);
      const actor = authoriseOn(request, 'action.return', action);
      const refused = possible('action.return', action, actor);
      if (refused) return refused;
      changeAction(tx, action, { status: 'RETURNED', reasons: input.reasons });

      const { revision, digest } = action;
      recordOnAction(tx, action, actor, 'action.returned', { revision, digest });
      return { action: action.id };
    });
  }
}
