import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import type { PositionKind, ReservationType } from '../../domain/approval.js';
import { admitsPosition, refusePosition } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Digest, Reasons } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { ApprovalRound } from './approval-round.type.js';
import { ownSide } from './own-side.queries.js';
import { PositionKinds, ReservationTypes } from './position.type.js';
import { endPreparation, ownAudience, preparationsFor } from './preparations.store.js';
import { PreparedPositionEntity } from './prepared-position.entity.js';
import { lockRound } from './round-lock.store.js';
import { refuseUnfitReservation } from './wanted-position.js';

@InputType({ description: 'A position that the approvers of the organisation may take.' })
class PreparePositionInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => Digest, { description: 'Of the text that was read; else STALE_DIGEST.' })
  digest!: string;
  @Field(() => PositionKinds, { description: 'The position.' })
  kind!: PositionKind;
  @Field(() => ReservationTypes, { nullable: true, description: 'Of RESERVE, and only there: its type.' })
  reservation?: ReservationType | null;
  @Field(() => Reasons, {
    nullable: true,
    description: 'Why; an objection and a reservation need them, else REASONS_MISSING.',
  })
  reasons?: string | null;
}

@ObjectType({ description: 'The round with what is prepared, or why it was not.' })
class PreparePositionPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class PreparePosition {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => PreparePositionPayload, {
    description:
      "Prepares the organisation's position for its approvers, who take it by one act; it takes the place of what was prepared before. For contributors and approvers of an elector; who may not take the position may not prepare it. Seen by the organisation alone. Refusals: ROUND_CLOSED, AUTHOR_BARRED, STALE_DIGEST, REASONS_MISSING.",
  })
  preparePosition(
    @Args('input', { description: 'The round, its text and the position.' }) input: PreparePositionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'preparePosition', input, async (tx) => {
      refuseUnfitReservation(input);
      const roundId = readId(request, input.round, 'ApprovalRound', ['round']);
      const [round, side, preparations, audience] = await Promise.all([
        lockRound(tx, request, roundId, ['round']),
        ownSide(tx, request, roundId),
        preparationsFor(tx, request, roundId),
        ownAudience(tx, request),
      ]);
      const elector = side?.audience != null;
      const actor = authorise(request.viewer, 'position.prepare', { own: elector });
      if (!side || audience === undefined) throw forbidden();
      const { kind, digest, reservation = null, reasons = null } = input;
      const refused =
        admitsPosition(round, side.barred, tx.now) ?? refusePosition(round, { kind, digest, reasons });
      if (refused) return refused;
      const { partnership: partnershipId, at } = round;
      const { organisation, user: userId, membership: membershipId } = actor;
      endPreparation(tx, preparations, 'REPLACED', at);
      const id = tx.nextId();
      const position = { kind, reservation, reasons, digest };
      const by = { organisationId: organisation, userId, membershipId, preparedAt: at };
      tx.insert(PreparedPositionEntity, { partnershipId, id, audience, roundId, ...position, ...by });
      record(
        tx,
        { partnership: partnershipId, audience, actor: asEntryActor(actor), at },
        'position.prepared',
        { type: 'ROUND', id: roundId },
        { id, organisation, side: side.code, digest, position: kind, ...(reservation && { reservation }) },
      );
      return { round: roundId };
    });
  }
}
