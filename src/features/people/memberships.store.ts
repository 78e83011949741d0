import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import type { Role } from '../../domain/role.js';
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

/**
 * Locks a membership as the viewer and, with it and in one order, the active focal points of the viewer's side: two of
 * them that suspend each other at once do not both succeed. Undefined where the viewer sees no such membership.
 */
export async function lockMember(
  tx: WriteTransaction,
  viewer: Viewer | undefined,
  id: string,
): Promise<{ member: LockedMember; focalPointsOfSide: readonly string[] } | undefined> {
  const rows = await tx.rows<LockedMember>(
    `select m.id, m.user_id as user, m.organisation_id as organisation, m.audience, m.status, m.roles, o.side_code as side
     from membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
     where ${visible('m')} and ${visible('o')} and m.partnership_id = $2 and (m.id = $3
       or (m.status = 'ACTIVE' and 'FOCAL_POINT' = any (m.roles) and o.side_code = $4))
     order by m.id for update of m`,
    [viewer?.audiences ?? [], viewer?.acting?.partnership ?? null, id, viewer?.acting?.side ?? null],
  );
  const member = rows.find((row) => row.id === id);
  if (!member) return undefined;
  const focalPoints = rows.filter(
    ({ status, roles }) => status === 'ACTIVE' && roles.includes('FOCAL_POINT'),
  );
  return { member, focalPointsOfSide: focalPoints.map((row) => row.id) };
}
