import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible } from '../../domain/action.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { leaveLead } from './leave-lead.js';
import { recordOnAction } from './record-on-action.js';
import { lockText } from './revisions.store.js';

@InputType({ description: 'The action that is led no more.' })
class StepDownInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
}

@ObjectType({ description: 'The action without the organisation among its leads, or why it is still there.' })
class StepDownPayload extends Payload {
  @Field(() => Action, {
    nullable: true,
    description: 'The action; null also where it is not there any more for who left its circle.',
  })
  action?: Action | null;
}

@Resolver()
export class StepDown {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => StepDownPayload, {
    description:
      'A lead organisation leads no more: a new revision names it no more. Where it was the first lead, the remaining lead is the first from now on. Until the first proposal it leaves the circle, and the action is not there for it any more. Refusals: TEXT_FROZEN, WRONG_STATE, LAST_LEAD.',
  })
  stepDown(@Args('input', { description: 'The action.' }) input: StepDownInput, @Context() request: Request) {
    return this.work.write(request, 'stepDown', input, async (tx) => {
      const text = await lockText(tx, request, input.action);
      const { action } = text;
      const actor = authoriseOn(request, 'lead.stepDown', action);
      const refused = possible('lead.stepDown', action, actor);
      if (refused) return refused;
      recordOnAction(tx, action, actor, 'lead.steppedDown', leaveLead(tx, request, text, actor));
      return { action: action.id };
    });
  }
}
