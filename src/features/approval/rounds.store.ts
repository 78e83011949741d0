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
 * PROPOSED again, or keeps its approved text; or silence approved it. The entries are dated at the deadline. It stands even where the verb then
 * refuses. To be called under the action's lock by every verb that locks an action (both statements may be sent
 * together); answers what the round came to, if there was such a one.
 */
export async function settleOverdueRound(
  tx: WriteTransaction,
  { audiences }: Scope,
  action: { readonly partnership: string; readonly id: string },
): Promise<'LAPSED' | 'APPROVED' | undefined> {
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
  const outcome = tacit ? 'APPROVED' : 'LAPSED';
  tx.update(
    ApprovalRoundEntity,
    { partnershipId: partnership, id: round.id, status: 'OPEN' },
    { status: outcome, closedAt: at },
  );
  endApproval(tx, action, tacit ? round : null, at);
  const { audience, revision, digest, roadmap } = round;
  const ended = { partnership, audience, actor: null, at };
  const kind = tacit ? 'round.approved' : 'round.lapsed';
  record(tx, ended, kind, { type: 'ROUND', id: round.id }, { action: id, revision, digest, answers });
  if (tacit && roadmap)
    placeItem(tx, { partnership, audience, roadmap, action: id, revision, digest, round: round.id, at });
  tx.keep();
  return outcome;
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

/**
 * Ends the round of a locked action. Approved, its text is the one shown from now on, a candidate's too; without approval
 * it is PROPOSED again, or keeps the approved text beside its candidate (domain.md, requestChange). In SQL: the store of
 * actions calls the function above, and files go one way.
 * @param text what the round was on, where it was approved: if the row of the action says another, the transaction fails.
 */
export function endApproval(
  tx: WriteTransaction,
  { partnership, id }: { readonly partnership: string; readonly id: string },
  text: { readonly revision: number; readonly digest: string } | null,
  at: Date,
): void {
  if (text) tx.change(approve, [partnership, id, at, text.revision, text.digest], 1);
  else tx.change(leaveUnapproved, [partnership, id, at], 1);
}

/** With a candidate the action has been approved before, and keeps its state. */
const leaveUnapproved = `
  update action set status = case when candidate_revision is null then 'PROPOSED' else status end,
    changed_at = case when candidate_revision is null then $3 else changed_at end
  where partnership_id = $1 and id = $2 and (status = 'IN_APPROVAL' or candidate_revision is not null)`;

/** What stands beside the row is that of the approved revision (`headlineOf` in SQL). */
const approve = `
  update action a set status = case when a.candidate_revision is null then 'APPROVED' else a.status end, changed_at = $3,
    revision = r.number, approved_revision = r.number, candidate_revision = null,
    titles = (select jsonb_object_agg(t.key, t.value -> 'title')
      from jsonb_each((r.document -> 'texts') || r.translations) t),
    summaries = (select jsonb_object_agg(t.key, t.value -> 'summary')
      from jsonb_each((r.document -> 'texts') || r.translations) t),
    area = r.document ->> 'area',
    value_chains = array(select jsonb_array_elements_text(r.document -> 'valueChains')),
    materials = array(select jsonb_array_elements_text(r.document -> 'materials')),
    lead_sides = array(select l.key from jsonb_each_text(r.document -> 'leads') l where l.value is not null order by l.key)
  from revision r
  where a.partnership_id = $1 and a.id = $2 and (a.status = 'IN_APPROVAL' or a.candidate_revision is not null)
    and r.partnership_id = a.partnership_id and r.action_id = a.id
    and r.number = coalesce(a.candidate_revision, a.revision) and r.number = $4 and r.digest = $5`;
