import { visible } from '../../access/visible.js';
import type { SideAnswer } from '../../domain/approval.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';

interface Overdue {
  readonly id: string;
  readonly audience: number;
  readonly revision: number;
  readonly digest: string;
  readonly deadline: Date;
  readonly answers: Readonly<Record<string, SideAnswer>>;
}

/**
 * Writes down that the open round of an action lapsed at its deadline, if it did: the action is PROPOSED again, and the
 * entry is dated at the deadline. It stands even where the verb then refuses. To be called under the action's lock by
 * every verb that locks an action (both statements may be sent together); tells whether there was such a round.
 */
export async function settleOverdueRound(
  tx: WriteTransaction,
  { audiences }: Scope,
  action: { readonly partnership: string; readonly id: string },
): Promise<boolean> {
  const { partnership, id } = action;
  const [round] = await tx.rows<Overdue>(
    `select r.id, r.audience, r.revision, r.digest, r.deadline,
       (select jsonb_object_agg(s.side_code, s.state) from side_answer s
        where s.partnership_id = r.partnership_id and s.round_id = r.id and ${visible('s')}) as answers
     from approval_round r
     where r.partnership_id = $2 and r.action_id = $3 and r.status = 'OPEN' and r.deadline <= $4 and ${visible('r')}
     for no key update of r`,
    [audiences, partnership, id, tx.now],
  );
  if (!round) return false;
  const { audience, revision, digest, deadline, answers } = round;
  tx.update(
    ApprovalRoundEntity,
    { partnershipId: partnership, id: round.id, status: 'OPEN' },
    { status: 'LAPSED', closedAt: deadline },
  );
  endApproval(tx, action, 'PROPOSED', deadline);
  const lapsed = { partnership, audience, actor: null, at: deadline };
  record(
    tx,
    lapsed,
    'round.lapsed',
    { type: 'ROUND', id: round.id },
    { action: id, revision, digest, answers },
  );
  tx.keep();
  return true;
}

/** Takes a locked action out of IN_APPROVAL. In SQL: the store of actions calls the function above, and files go one way. */
export function endApproval(
  tx: WriteTransaction,
  { partnership, id }: { readonly partnership: string; readonly id: string },
  status: 'PROPOSED' | 'APPROVED',
  at: Date,
): void {
  tx.change(
    `update action set status = $3, changed_at = $4,
       approved_revision = case when $3 = 'APPROVED' then revision else approved_revision end
     where partnership_id = $1 and id = $2 and status = 'IN_APPROVAL'`,
    [partnership, id, status, at],
    1,
  );
}
