import { visible } from '../../access/visible.js';
import type { Role } from '../../domain/role.js';
import type { RoleProposal } from '../../domain/roles-assignment.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

interface Row {
  readonly roles: readonly Role[];
  readonly membership: string;
  readonly user: string;
  readonly side: string | null;
}

/** The open proposal for a member, read after the member is locked: there is one at most. */
export async function openProposal(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  membership: string,
): Promise<RoleProposal | undefined> {
  const [row] = await tx.rows<Row>(
    `select p.roles, m.id as membership, m.user_id as user, o.side_code as side
     from role_proposal p join membership m on m.partnership_id = p.partnership_id and m.id = p.proposed_by_membership_id
     join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
     where p.partnership_id = $2 and p.membership_id = $3 and p.settled_at is null
       and ${visible('p')} and ${visible('m')} and ${visible('o')}`,
    [audiences, partnership, membership],
  );
  return row && { roles: row.roles, by: row };
}

/** The audience of a side; undefined where it is not the viewer's own. */
export async function audienceOfSide(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  side: string | null,
): Promise<number | undefined> {
  const [row] = await tx.rows<{ audience: number }>(
    `select a.audience from audience a where a.partnership_id = $2 and a.kind = 'SIDE' and a.side_code = $3 and ${visible('a')}`,
    [audiences, partnership, side],
  );
  return row?.audience;
}

/** Nothing waits for this member any more: what was proposed is assigned, or other roles are. */
export function settleProposal(tx: WriteTransaction, partnership: string, membership: string): void {
  tx.change(
    `update role_proposal set settled_at = $3 where partnership_id = $1 and membership_id = $2 and settled_at is null`,
    [partnership, membership, tx.now],
  );
}
