import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import type { Procedure } from '../../domain/approval.js';
import { isRefused } from '../../domain/refusal.js';
import { openRound } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime, Digest } from '../../platform/graphql/scalars.js';
import { changeAction, lockAction } from '../actions/actions.store.js';
import { asEntryActor, record } from '../log/record.js';
import { lockEdition } from '../roadmap/roadmaps.store.js';
import { ApprovalRound, RoundProcedures } from './approval-round.type.js';
import { beginRound, fixElectorates } from './begin-round.store.js';
import { holdElectorates } from './electorates-lock.store.js';
import { openingFacts } from './opening-facts.queries.js';

@InputType({ description: 'A text put before the sides.' })
class OpenRoundInput {
  @Field(() => ID, { description: 'Global id of the action.' })
  action!: string;
  @Field(() => Digest, {
    description: 'Of the current revision, or of the candidate, as it was read; else STALE_DIGEST.',
  })
  digest!: string;
  @Field(() => RoundProcedures, {
    defaultValue: 'EXPRESS',
    description:
      'How answers become an outcome. SILENCE only where every rule allows it and the budget is within the limits of the partnership; it counts once a focal point of every other side has accepted it.',
  })
  procedure!: Procedure;
  @Field(() => DateTime, {
    nullable: true,
    description: "Until when; without it the earliest that the partnership's shortest period permits.",
  })
  deadline?: Date | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Global id of a DRAFT edition of the roadmap, whose item the action becomes by the approval; none for a candidate.',
  })
  roadmap?: string | null;
}

@ObjectType({ description: 'The opened round, or why there is none.' })
class OpenRoundPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class OpenRound {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => OpenRoundPayload, {
    description:
      'Puts the text of a PROPOSED action before the sides and freezes it; or the candidate of an APPROVED one, which stays APPROVED with its approved text until then. Who may take a position is settled now, and the rule of each side is copied. Refusals: WRONG_STATE, LEADS_UNCONFIRMED, LANGUAGE_MISSING, OPEN_POINT_BLOCKS, WORKING_DAYS_TOO_FEW, RULE_UNREACHABLE, SILENCE_NOT_ALLOWED, ELECTORS_MISSING, BUDGET_TOO_HIGH, STALE_DIGEST, CHANGE_KEEPS_PLACE, EDITION_NOT_DRAFT, DEADLINE_TOO_SOON, DEADLINE_TOO_LATE.',
  })
  openRound(
    @Args('input', { description: 'The action, its text, and until when.' }) input: OpenRoundInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'openRound', input, async (tx) => {
      const [, edition] = await Promise.all([
        holdElectorates(tx, request, 'SHARED'),
        input.roadmap ? lockEdition(tx, request, input.roadmap, ['roadmap']) : null,
      ]);
      const action = await lockAction(tx, request, input.action);
      const actor = authorise(request.viewer, 'round.open');
      const facts = await openingFacts(tx, request, action.id);
      if (!facts) throw notFound();
      const { texts, budget } = action.document;
      const { procedure } = input;
      const plan = {
        ...facts,
        action,
        texts,
        procedure,
        budget,
        edition: edition?.status ?? null,
        by: actor,
      };
      const decided = openRound(plan, input.digest, input.deadline ?? null, tx.now);
      if (isRefused(decided)) return decided;
      const { partnership, audience, id, revision, digest } = action;
      const roadmap = edition?.id ?? null;
      const { deadline } = decided;
      const round = beginRound(tx, actor, action, { procedure, deadline, roadmap, sides: facts.sides });
      // With a candidate it stays as it is: the approved text holds.
      if (!action.change) changeAction(tx, action, { status: 'IN_APPROVAL' });
      record(
        tx,
        { partnership, audience, actor: asEntryActor(actor) },
        'round.opened',
        { type: 'ROUND', id: round },
        { action: id, revision, digest, procedure, deadline: deadline.toISOString(), roadmap },
      );
      if (procedure === 'SILENCE' && actor.side)
        record(
          tx,
          { partnership, audience, actor: asEntryActor(actor) },
          'silence.accepted',
          { type: 'ROUND', id: round },
          { side: actor.side, digest },
        );
      fixElectorates(tx, actor, action, { round, sides: facts.sides });
      return { round };
    });
  }
}
