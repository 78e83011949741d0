import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { admitsAnswer, refuseAnswer } from '../../domain/given-answer.js';
import { isRefused } from '../../domain/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { ApprovalRound } from './approval-round.type.js';
import { followFrom } from './closing.store.js';
import { GiveAnswerInput } from './give-answer.input.js';
import { storeStatement } from './given-answers.store.js';
import { ownSide } from './own-side.queries.js';
import { lockRound } from './round-lock.store.js';
import { speakerActor } from './speaker-actor.js';

@ObjectType({ description: 'The round with the answer, or why it was not given.' })
class GiveAnswerPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round, as the answer has left it.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class GiveAnswer {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => GiveAnswerPayload, {
    description:
      "Gives the answer of the viewer's side and says where it was decided; all sides read it. For an approver of the side's spokesperson or a substitute; for a focal point of a side without one, to say where its answer was made. It never replaces the rule. Refusals: SUBSTITUTE_FOR_WHOM, ROUND_CLOSED, ANSWERED_BY_SILENCE, AUTHOR_BARRED, STALE_DIGEST, RULE_NOT_MET, REGISTRATION_MISSING, DATE_AHEAD.",
  })
  giveAnswer(
    @Args('input', { description: 'The round, its text, the answer and where it was decided.' })
    input: GiveAnswerInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'giveAnswer', input, async (tx) => {
      const id = readId(request, input.round, 'ApprovalRound', ['round']);
      const [round, own] = await Promise.all([
        lockRound(tx, request, id, ['round']),
        ownSide(tx, request, id),
      ]);
      const by = speakerActor(request, own, input.onBehalfOf ?? null);
      if (isRefused(by)) return by;
      const { side } = by;
      const { digest, answer: given, form } = input;
      const { registryNumber = null, decidedOn = null, document = null, reasons = null } = input;
      const statement = { given, form, registryNumber, decidedOn, document, reasons };
      const at = { timeZone: side.timeZone, now: tx.now };
      const refused =
        admitsAnswer(round, by, tx.now) ?? refuseAnswer(round, side, { digest, ...statement }, at);
      if (refused) return refused;
      storeStatement(tx, round, side, statement, by.actor);
      followFrom(tx, request.scope, round, { ...side, given }, statement);
      return { round: id };
    });
  }
}
