import { visible } from '../../access/visible.js';
import type { Role } from '../../domain/role.js';
import type { FocalPoint } from '../../domain/roles-assignment.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

interface LockedMember {
  readonly id: string;
  readonly user: string;
  readonly organisation: string;
  readonly audience: number;
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly roles: readonly Role[];
  readonly side: string | null;
}

/** A membership, the active focal points that may act, and what is proposed for it. */
interface LockedSeat {
  readonly member: LockedMember;
  /** Of the member's side; for a joint organisation those of all sides. */
  readonly focalPoints: readonly FocalPoint[];
}

/**
 * Locks a membership as the viewer and, with it and in one order, all focal points: of two that take each other's power
 * at once the second finds what the first has left. Undefined where the viewer sees no such membership.
 */
export async function lockMember(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  id: string,
): Promise<LockedSeat | undefined> {
  const values = [audiences, partnership, id];
  const focalPoint = `m.status = 'ACTIVE' and 'FOCAL_POINT' = any (m.roles)`;
  const from = `membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
     where m.partnership_id = $2 and ${visible('m')} and ${visible('o')}`;
  // A statement of its own: the next ones see what was committed while this one waited.
  const [, [member], focalPoints] = await Promise.all([
    tx.rows(
      `select from membership m where m.partnership_id = $2 and ${visible('m')} and (m.id = $3 or (${focalPoint}))
       order by m.id for update`,
      values,
    ),
    tx.rows<LockedMember>(
      `select m.id, m.user_id as user, m.organisation_id as organisation, m.audience, m.status, m.roles, o.side_code as side
       from ${from} and m.id = $3`,
      values,
    ),
    tx.rows<FocalPoint>(
      `select m.id as membership, m.user_id as user, o.side_code as side from ${from} and ${focalPoint} and o.status = 'ACCREDITED'`,
      [audiences, partnership],
    ),
  ]);
  return (
    member && {
      member,
      focalPoints: focalPoints.filter(({ side }) => member.side === null || side === member.side),
    }
  );
}
