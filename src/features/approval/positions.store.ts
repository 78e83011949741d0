import type { Actor } from '../../access/authorise.js';
import type { PositionKind } from '../../domain/approval.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { asEntryActor, record } from '../log/record.js';
import { PositionEntity } from './position.entity.js';
import type { LockedRound } from './round-lock.store.js';

/** A position as it is taken; `audience` is that of the side, the only readers of it. */
interface Taken {
  readonly side: string;
  readonly audience: number;
  readonly kind: PositionKind;
  readonly reasons: string | null;
}

/** Stores a position in a locked round and tells its side. */
export function storePosition(
  tx: WriteTransaction,
  { partnership, id: roundId, digest, at }: LockedRound,
  { side, audience, kind, reasons }: Taken,
  actor: Actor,
): void {
  const { organisation, user, membership } = actor;
  const id = tx.nextId();
  tx.insert(PositionEntity, {
    partnershipId: partnership,
    id,
    audience,
    roundId,
    organisationId: organisation,
    sideCode: side,
    kind,
    reasons,
    digest,
    userId: user,
    membershipId: membership,
    takenAt: at,
  });
  record(
    tx,
    { partnership, audience, actor: asEntryActor(actor), at },
    'position.taken',
    { type: 'ROUND', id: roundId },
    { id, organisation, side, digest, position: kind },
  );
}
