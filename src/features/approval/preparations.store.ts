import { visible } from '../../access/visible.js';
import type { PositionKind, ReservationType } from '../../domain/approval.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';
import { PreparedPositionEntity } from './prepared-position.entity.js';

/** A prepared position as an approver takes it. */
export interface Preparation {
  readonly partnership: string;
  readonly id: string;
  readonly kind: PositionKind;
  readonly reservation: ReservationType | null;
  readonly reasons: string | null;
  readonly ended: boolean;
}

/** What is prepared in a round for the viewer's organisation, and `named` (UUID) though it has ended. To be sent behind the lock. */
export function preparationsFor(
  tx: WriteTransaction,
  request: Request,
  round: string,
  named: string | null,
): Promise<readonly Preparation[]> {
  const { audiences, partnership } = request.scope;
  return tx.rows<Preparation>(
    `select p.partnership_id as partnership, p.id, p.kind, p.reservation, p.reasons, p.ended_at is not null as ended
     from prepared_position p
     where p.partnership_id = $2 and p.round_id = $3 and p.organisation_id = $4 and (p.ended_at is null or p.id = $5)
       and ${visible('p')}`,
    [audiences, partnership, round, request.viewer?.acting?.organisation ?? null, named],
  );
}

/** What was prepared is done with. */
export function endPreparation(
  tx: WriteTransaction,
  preparations: readonly Preparation[],
  ending: NonNullable<PreparedPositionEntity['ending']>,
  endedAt: Date,
): void {
  for (const { partnership: partnershipId, id, ended } of preparations)
    if (!ended) tx.update(PreparedPositionEntity, { partnershipId, id }, { ending, endedAt });
}

/** The audience of the organisation that the viewer acts for. */
export async function ownAudience(tx: WriteTransaction, request: Request): Promise<number | undefined> {
  const { audiences, partnership } = request.scope;
  const [row] = await tx.rows<{ audience: number }>(
    `select a.audience from audience a
     where a.partnership_id = $2 and a.kind = 'ORGANISATION' and a.organisation_id = $3 and ${visible('a')}`,
    [audiences, partnership, request.viewer?.acting?.organisation ?? null],
  );
  return row?.audience;
}
