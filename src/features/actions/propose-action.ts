import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible, staleRevision } from '../../domain/action.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { changeAction } from './actions.store.js';
import { inCircle } from './leads.store.js';
import { showToPartnership, textToShow, writeProposal } from './proposals.store.js';
import { recordOnAction } from './record-on-action.js';
import { lockText } from './revisions.store.js';

@InputType({ description: 'The text that is put before both sides.' })
class ProposeActionInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => Int, { description: 'The number of the revision read: this text and no other is proposed.' })
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
      'A lead puts the current text before all sides. By the first proposal the action and this revision become visible to the whole partnership for good and it gets its reference; earlier revisions and threads stay in the circle, whose members are then fixed. Where the current text was written by an organisation that has left (declineLead, stepDown), it is first written again by the proposer, word for word, as one more revision, which is the one proposed; what other leads confirmed lapses. Whoever proposes takes no position on the text. Refusals: WRONG_STATE, MISSING (a summary in an equal language, the expected result, the area, a value chain), STALE_REVISION.',
  })
  proposeAction(
    @Args('input', { description: 'The action and its revision.' }) input: ProposeActionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'proposeAction', input, async (tx) => {
      const text = await lockText(tx, request, input.action);
      const { action, facts } = text;
      const actor = authoriseOn(request, 'action.propose', action);
      const refused =
        possible('action.propose', action, actor) ?? staleRevision(action, input.expectedRevision);
      if (refused) return refused;
      const first = inCircle(action);
      const proposed = first ? textToShow(tx, text, actor) : action;
      const numbered = first ? await showToPartnership(tx, proposed, facts) : {};
      changeAction(tx, proposed, { ...numbered, status: 'PROPOSED', reasons: null });
      writeProposal(tx, proposed, facts.audience, actor);
      const { revision, digest } = proposed;
      const reference = numbered.reference ?? action.reference;
      const data = { reference, revision, digest };
      if (first) recordOnAction(tx, action, actor, 'action.proposed', data);
      recordOnAction(tx, action, actor, 'action.proposed', data, facts.audience);
      return { action: action.id };
    });
  }
}
