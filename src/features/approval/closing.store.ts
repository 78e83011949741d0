import { visible } from '../../access/visible.js';
import type { SideAnswer } from '../../domain/approval.js';
import { type Statement, statementDigest } from '../../domain/given-answer.js';
import { comesTo, type SideInRound } from '../../domain/round.js';
import type { RoundStatus } from '../../domain/round-status.js';
import { type Reservations, reservationsOf, sameReservations } from '../../domain/tally.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { placeItem } from '../roadmap/roadmaps.store.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import type { LockedRound } from './round-lock.store.js';
import { endApproval } from './rounds.store.js';

/** A side of a locked round as an act has left it, and the reservations on it that stood before. */
export interface ChangedSide extends SideInRound {
  readonly reservations: Reservations;
}

/**
 * Stores what a side as an act leaves it leads to: its answer, where that changes, and the end of the round. Answers what
 * the round comes to. A statement given with the act is told the partnership whether or not it changes the answer.
 */
export function followFrom(
  tx: WriteTransaction,
  scope: Scope,
  round: LockedRound,
  side: ChangedSide,
  statement?: Statement,
): RoundStatus {
  const { answers, outcome } = comesTo(round, side, round.answers, tx.now);
  const answer = answers[side.code] ?? 'PENDING';
  const reservations = reservationsOf(side.electorate, side.history);
  const changed = answer !== round.answers[side.code] || !sameReservations(reservations, side.reservations);
  if (changed || statement)
    storeAnswer(tx, scope, round, { side: side.code, answer, reservations, statement });
  if (outcome === 'APPROVED' || outcome === 'REJECTED') concludeRound(tx, round, outcome, answers);
  return outcome;
}

/** What a side has come to. */
interface Come {
  readonly side: string;
  readonly answer: SideAnswer;
  readonly reservations: Reservations;
  readonly statement: Statement | undefined;
}

/**
 * Stores the answer that a side has come to, and tells the partnership. Nobody is named in the entry: whose position
 * led to the answer is known to its own side alone.
 */
function storeAnswer(
  tx: WriteTransaction,
  { audiences }: Scope,
  { partnership, audience, id, digest, at }: LockedRound,
  { side, answer, reservations, statement }: Come,
): void {
  tx.change(stored, [audiences, partnership, id, side, answer, JSON.stringify(reservations), at], 1);
  record(
    tx,
    { partnership, audience, actor: null, at },
    'answer.given',
    { type: 'ROUND', id },
    {
      ...{ side, answer, digest, reservations },
      ...(statement && { form: statement.form, statement: statementDigest(statement) }),
    },
  );
}

/**
 * The office is the organisation that coordinates the side; few positions lead to an answer, so it is read only here. A second
 * reservation leaves the answer as it is, with its office and its instant.
 */
const stored = `update side_answer a set state = $5::text, reservations = $6::jsonb,
    office_organisation_id = case when a.state = $5 then a.office_organisation_id when $5 <> 'PENDING' then
      (select d.coordinating_organisation_id from side d where d.partnership_id = $2 and d.code = $4 and ${visible('d')}) end,
    answered_at = case when a.state = $5 then a.answered_at when $5 <> 'PENDING' then $7::timestamptz end
  where a.partnership_id = $2 and a.round_id = $3 and a.side_code = $4 and ${visible('a')}`;

/** Closes a round on the answers of its sides: the action is approved, and an item of the edition named; or it is not. */
export function concludeRound(
  tx: WriteTransaction,
  round: LockedRound,
  outcome: 'APPROVED' | 'REJECTED',
  answers: Readonly<Record<string, SideAnswer>>,
): void {
  const { partnership, audience, id, action, revision, digest, roadmap, at } = round;
  closeRound(tx, round, { status: outcome });
  endApproval(tx, { partnership, id: action }, outcome === 'APPROVED' ? round : null, at);
  record(
    tx,
    { partnership, audience, actor: null, at },
    outcome === 'APPROVED' ? 'round.approved' : 'round.rejected',
    { type: 'ROUND', id },
    { action, revision, digest, answers },
  );
  if (outcome !== 'APPROVED' || !roadmap) return;
  placeItem(tx, { partnership, audience, roadmap, action, revision, digest, round: id, at });
}

/** Closes the row of an open round; fails where it is not open. */
export function closeRound(
  tx: WriteTransaction,
  { partnership: partnershipId, id, at }: LockedRound,
  set: { readonly status: 'APPROVED' | 'REJECTED' | 'CANCELLED'; readonly reasons?: string },
): void {
  tx.update(ApprovalRoundEntity, { partnershipId, id, status: 'OPEN' }, { ...set, closedAt: at });
}

/** Puts off the deadline of an open round and keeps the former one; fails where it is not open, or was extended. */
export function extendDeadline(
  tx: WriteTransaction,
  { partnership: partnershipId, id, deadline: extendedFrom }: LockedRound,
  deadline: Date,
): void {
  tx.update(ApprovalRoundEntity, { partnershipId, id, status: 'OPEN' }, { deadline, extendedFrom });
}
