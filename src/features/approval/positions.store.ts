import type { Actor } from '../../access/authorise.js';
import type { Position, PositionAct, PositionKind, ReservationType } from '../../domain/approval.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { asEntryActor, record } from '../log/record.js';
import { mustStillSubstitute } from '../substitutes/substitutions.store.js';
import { PositionEntity } from './position.entity.js';
import type { LockedRound } from './round-lock.store.js';

/** A position as it comes to be; `audience` is that of the side, its only readers unless `opens`. */
interface NewPosition {
  readonly side: string;
  /** Whether the rule of the side opens its positions to the partnership. */
  readonly opens: boolean;
  readonly audience: number;
  readonly act: PositionAct;
  readonly kind: PositionKind | null;
  readonly reservation?: ReservationType | null;
  readonly reasons?: string | null;
}

const entryOf = {
  TAKEN: 'position.taken',
  CONFIRMED: 'position.confirmed',
  LIFTED: 'reservation.lifted',
} as const;

/**
 * Stores a position of the actor's organisation in a locked round, tells its side, and all where the side opens them, and
 * answers it as history has it.
 */
export function storePosition(
  tx: WriteTransaction,
  { partnership, id: roundId, audience: ofAll, digest, at }: LockedRound,
  { side, opens, audience, act, kind, reservation = null, reasons = null }: NewPosition,
  actor: Actor,
): Position {
  const { organisation, user, membership, substituteFor } = actor;
  const id = tx.nextId();
  mustStillSubstitute(tx, actor);
  tx.insert(PositionEntity, {
    partnershipId: partnership,
    id,
    audience: opens ? ofAll : audience,
    roundId,
    organisationId: organisation,
    sideCode: side,
    act,
    kind,
    reservation,
    reasons,
    digest,
    userId: user,
    membershipId: membership,
    onBehalfOfMembershipId: substituteFor,
    takenAt: at,
  });
  for (const told of opens ? [audience, ofAll] : [audience])
    record(
      tx,
      { partnership, audience: told, actor: asEntryActor(actor), at },
      entryOf[act],
      { type: 'ROUND', id: roundId },
      { id, organisation, side, digest, position: kind, ...(reservation && { reservation }) },
    );
  return { organisation, kind, reservation };
}
