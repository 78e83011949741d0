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

@InputType({ description: 'The invitation to lead that is declined.' })
class DeclineLeadInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
}

@ObjectType({ description: 'The action without the organisation among its leads, or why it is still there.' })
class DeclineLeadPayload extends Payload {
  @Field(() => Action, {
    nullable: true,
    description: 'The action; null also where it is not there any more for who left its circle.',
  })
  action?: Action | null;
}

@Resolver()
export class DeclineLead {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => DeclineLeadPayload, {
    description:
      'A lead organisation that has not confirmed any text yet declines to lead: a new revision names it no more. Until the first proposal it leaves the circle, and the action is not there for it any more. Refusals: TEXT_FROZEN, WRONG_STATE, LEAD_ACCEPTED, LAST_LEAD.',
  })
  declineLead(
    @Args('input', { description: 'The action.' }) input: DeclineLeadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'declineLead', input, async (tx) => {
      const text = await lockText(tx, request, input.action);
      const { action } = text;
      const actor = authoriseOn(request, 'lead.decline', action);
      const refused = possible('lead.decline', action, actor);
      if (refused) return refused;
      recordOnAction(tx, action, actor, 'lead.declined', leaveLead(tx, request, text, actor));
      return { action: action.id };
    });
  }
}
