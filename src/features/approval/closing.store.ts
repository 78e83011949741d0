import type { SideAnswer } from '../../domain/approval.js';
import { type Statement, statementDigest } from '../../domain/given-answer.js';
import { comesTo, type SideInRound } from '../../domain/round.js';
import type { RoundStatus } from '../../domain/round-status.js';
import { type Reservations, reservationsOf, sameReservations } from '../../domain/tally.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { placeItem } from '../roadmap/roadmaps.store.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import type { LockedRound } from './round-lock.store.js';
import { endApproval } from './rounds.store.js';
import { SideAnswerEntity } from './side-answer.entity.js';

/** A side of a locked round as an act has left it, and the reservations on it that stood before. */
export interface ChangedSide extends SideInRound {
  /** The organisation that coordinates the side. */
  readonly office: string;
  readonly reservations: Reservations;
}

/**
 * Stores what a side as an act leaves it leads to: its answer, where that changes, and the end of the round. Answers what
 * the round comes to. A statement given with the act is told the partnership whether or not it changes the answer.
 */
export function followFrom(
  tx: WriteTransaction,
  round: LockedRound,
  side: ChangedSide,
  statement?: Statement,
): RoundStatus {
  const { answers, outcome } = comesTo(round, side, round.answers, tx.now);
  const answer = answers[side.code] ?? 'PENDING';
  const reservations = reservationsOf(side.electorate, side.history);
  const changed = answer !== round.answers[side.code] || !sameReservations(reservations, side.reservations);
  if (changed || statement) storeAnswer(tx, round, side, { answer, reservations, statement });
  if (outcome === 'APPROVED' || outcome === 'REJECTED') concludeRound(tx, round, outcome, answers);
  return outcome;
}

/** What a side has come to. */
interface Come {
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
  { partnership, audience, id, digest, at, answers }: LockedRound,
  side: ChangedSide,
  { answer, reservations, statement }: Come,
): void {
  const answered = answer !== 'PENDING';
  tx.update(
    SideAnswerEntity,
    { partnershipId: partnership, roundId: id, sideCode: side.code },
    {
      state: answer,
      reservations,
      // A second reservation leaves the answer, and since when it stands.
      ...(answer !== answers[side.code] && {
        officeOrganisationId: answered ? side.office : null,
        answeredAt: answered ? at : null,
      }),
    },
  );
  record(
    tx,
    { partnership, audience, actor: null, at },
    'answer.given',
    { type: 'ROUND', id },
    {
      ...{ side: side.code, answer, digest, reservations },
      ...(statement && { form: statement.form, statement: statementDigest(statement) }),
    },
  );
}

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
