import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { possible, staleRevision } from '../../domain/action.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Action } from './action.type.js';
import { actionStanding } from './action-standing.js';
import { changeAction } from './actions.store.js';
import { inCircle } from './leads.store.js';
import { showToPartnership, writeProposal } from './proposals.store.js';
import { recordOnAction } from './record-on-action.js';
import { lockText } from './revisions.store.js';

@InputType({ description: 'The text that is put before both sides.' })
class ProposeActionInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => Int, { description: 'The number of the revision read: exactly this one is proposed.' })
  expectedRevision!: number;
}

@ObjectType({ description: 'The proposed action, or why it is not proposed.' })
class ProposeActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action, PROPOSED, with its reference.' })
  action?: Action | null;
}

@Resolver()
export class ProposeAction {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ProposeActionPayload, {
    description:
      'A lead puts the current text before all sides. By the first proposal the action and this revision become visible to the whole partnership for good and it gets its reference; earlier revisions and threads stay in the circle, whose members are then fixed. Whoever proposes takes no position on the text. Refusals: WRONG_STATE, MISSING (a summary in an equal language, the expected result, the area, a value chain), STALE_REVISION.',
  })
  proposeAction(
    @Args('input', { description: 'The action and its revision.' }) input: ProposeActionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'proposeAction', input, async (tx) => {
      const { action, facts } = await lockText(tx, request, input.action);
      const actor = authorise(
        request.viewer,
        'action.propose',
        actionStanding(request.viewer, 'action.propose', action),
      );
      const refused =
        possible('action.propose', action, actor) ?? staleRevision(action, input.expectedRevision);
      if (refused) return refused;
      const first = inCircle(action);
      const numbered = first ? await showToPartnership(tx, action, facts) : {};
      changeAction(tx, action, { ...numbered, status: 'PROPOSED', reasons: null });
      writeProposal(tx, action, facts.audience, actor);
      const { revision, digest } = action;
      const reference = numbered.reference ?? action.reference;
      const data = { reference, revision, digest };
      if (first) recordOnAction(tx, action, actor, 'action.proposed', data);
      recordOnAction(tx, action, actor, 'action.proposed', data, facts.audience);
      return { action: action.id };
    });
  }
}
