import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { BeginsWithTransaction } from '../../access/begins-with-transaction.js';
import type { PositionKind, ReservationType } from '../../domain/approval.js';
import { isRefused } from '../../domain/refusal.js';
import { admitsPosition, refusePosition } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Digest, Reasons } from '../../platform/graphql/scalars.js';
import { ApprovalRound } from './approval-round.type.js';
import { followFrom } from './closing.store.js';
import { electorActor } from './elector-actor.js';
import { lockRoundAsElector } from './elector-lock.store.js';
import { PositionKinds, ReservationTypes } from './position.type.js';
import { storePosition } from './positions.store.js';
import { endPreparation } from './preparations.store.js';
import { refuseBothWays, refuseEnded, said } from './wanted-position.js';

@InputType({ description: "An organisation's position on a text." })
class TakePositionInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => Digest, { description: 'Of the text that was read; else STALE_DIGEST.' })
  digest!: string;
  @Field(() => PositionKinds, {
    nullable: true,
    description: 'The position; it takes the place of an earlier one. Null only with prepared.',
  })
  kind?: PositionKind | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Instead of kind, reservation and reasons: the prepared position that was read; it is taken as it stands, or STALE_PREPARED.',
  })
  prepared?: string | null;
  @Field(() => ReservationTypes, {
    nullable: true,
    description: 'Of RESERVE, and only there: its type, which the other side sees.',
  })
  reservation?: ReservationType | null;
  @Field(() => Reasons, {
    nullable: true,
    description:
      'Why, for who reads the position; an objection and a reservation need them, else REASONS_MISSING.',
  })
  reasons?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Of a substitute: the membership of the approver acted for; implied where there is only one, else SUBSTITUTE_FOR_WHOM.',
  })
  onBehalfOf?: string | null;
}

@ObjectType({ description: 'The round with the position, or why it was not taken.' })
class TakePositionPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round, as the position has left it.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class TakePosition {
  constructor(private readonly work: UnitOfWork) {}

  @BeginsWithTransaction()
  @Mutation(() => TakePositionPayload, {
    description:
      "Takes the organisation's position in an open round, for an approver of an elector, or the substitute of one. The own side sees it; the other side sees the answer it may lead to, and the position only where the side's rule opens them. Refusals: SUBSTITUTE_FOR_WHOM, ROUND_CLOSED, AUTHOR_BARRED (also where the approver acted for is barred), STALE_DIGEST, STALE_PREPARED, REASONS_MISSING.",
  })
  takePosition(
    @Args('input', { description: 'The round, its text and the position.' }) input: TakePositionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'takePosition', input, async (tx) => {
      refuseBothWays(input);
      const id = readId(request, input.round, 'ApprovalRound', ['round']);
      const prepared = input.prepared && readId(request, input.prepared, 'PreparedPosition', ['prepared']);
      const inOwnName = !input.onBehalfOf && request.viewer?.acting?.roles.includes('APPROVER') === true;
      const { round, side, preparations } = await lockRoundAsElector(tx, request, id, {
        named: prepared || null,
        inOwnName,
      });
      const by = electorActor(request, 'position.take', side, input.onBehalfOf);
      if (isRefused(by)) return by;
      const { digest } = input;
      const wanted = prepared ? preparations.find((one) => one.id === prepared) : said(input);
      if (!wanted) throw notFound(['prepared']);
      const { kind, reservation, reasons } = wanted;
      const refused =
        admitsPosition(round, by.barred, tx.now) ??
        refusePosition(round, { kind, digest, reasons }) ??
        refuseEnded(wanted);
      if (refused) return refused;
      endPreparation(tx, preparations, prepared ? 'TAKEN' : 'OVERTAKEN', round.at);
      const { audience } = by;
      const { code, rule } = by.side;
      const opens = rule.opensPositions === true;
      const taken = { side: code, opens, audience, act: 'TAKEN', kind, reservation, reasons } as const;
      const position = storePosition(tx, round, taken, by.actor);
      followFrom(tx, request.scope, round, { ...by.side, history: [...by.side.history, position] });
      return { round: id };
    });
  }
}
