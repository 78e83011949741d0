import { visible } from '../../access/visible.js';
import type { SideAnswer } from '../../domain/approval.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { placeItem } from '../roadmap/roadmaps.store.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import { tacitSql } from './rounds.queries.js';
import { SideAnswerEntity } from './side-answer.entity.js';

interface Overdue {
  readonly id: string;
  readonly audience: number;
  readonly revision: number;
  readonly digest: string;
  readonly roadmap: string | null;
  readonly deadline: Date;
  readonly tacit: boolean;
  readonly answers: Readonly<Record<string, SideAnswer>>;
}

/**
 * Writes down what the open round of an action came to at its deadline, if that has passed: it lapsed, and the action is
 * PROPOSED again; or silence approved it. The entries are dated at the deadline. It stands even where the verb then
 * refuses. To be called under the action's lock by every verb that locks an action (both statements may be sent
 * together); answers the state that the action has come to, if there was such a round.
 */
export async function settleOverdueRound(
  tx: WriteTransaction,
  { audiences }: Scope,
  action: { readonly partnership: string; readonly id: string },
): Promise<'PROPOSED' | 'APPROVED' | undefined> {
  const { partnership, id } = action;
  const [round] = await tx.rows<Overdue>(
    `select r.id, r.audience, r.revision, r.digest, r.roadmap_id as roadmap, r.deadline, ${tacitSql('r')} as tacit,
       (select jsonb_object_agg(s.side_code, s.state) from side_answer s
        where s.partnership_id = r.partnership_id and s.round_id = r.id and ${visible('s')}) as answers
     from approval_round r
     where r.partnership_id = $2 and r.action_id = $3 and r.status = 'OPEN' and r.deadline <= $4 and ${visible('r')}
     for no key update of r`,
    [audiences, partnership, id, tx.now],
  );
  if (!round) return undefined;
  const { deadline: at, tacit } = round;
  const answers = tacit ? approveTacitly(tx, partnership, round) : round.answers;
  tx.update(
    ApprovalRoundEntity,
    { partnershipId: partnership, id: round.id, status: 'OPEN' },
    { status: tacit ? 'APPROVED' : 'LAPSED', closedAt: at },
  );
  const becomes = tacit ? 'APPROVED' : 'PROPOSED';
  endApproval(tx, action, becomes, at);
  const { audience, revision, digest, roadmap } = round;
  const ended = { partnership, audience, actor: null, at };
  const kind = tacit ? 'round.approved' : 'round.lapsed';
  record(tx, ended, kind, { type: 'ROUND', id: round.id }, { action: id, revision, digest, answers });
  if (tacit && roadmap)
    placeItem(tx, { partnership, audience, roadmap, action: id, revision, digest, round: round.id, at });
  tx.keep();
  return becomes;
}

/** Each side has approved by its silence. */
function approveTacitly(tx: WriteTransaction, partnership: string, round: Overdue): Overdue['answers'] {
  const { id, audience, digest, deadline: at } = round;
  const sides = Object.keys(round.answers);
  tx.update(
    SideAnswerEntity,
    { partnershipId: partnership, roundId: id },
    { state: 'APPROVED', tacit: true, answeredAt: at },
    sides.length,
  );
  for (const side of sides)
    record(
      tx,
      { partnership, audience, actor: null, at },
      'answer.given',
      { type: 'ROUND', id },
      { side, answer: 'APPROVED', digest, reservations: {}, tacit: true },
    );
  return Object.fromEntries(sides.map((side) => [side, 'APPROVED']));
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
