import type { SideAnswer } from '../../domain/approval.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { placeItem } from '../roadmap/roadmaps.store.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import type { LockedRound } from './round-lock.store.js';
import { endApproval } from './rounds.store.js';
import { SideAnswerEntity } from './side-answer.entity.js';

/**
 * Stores the answer that a side has come to, and tells the partnership. Nobody is named in the entry: whose position
 * led to the answer is known to its own side alone.
 */
export function giveAnswer(
  tx: WriteTransaction,
  { partnership, audience, id, digest, at }: LockedRound,
  side: { readonly code: string; readonly office: string },
  answer: SideAnswer,
): void {
  const answered = answer !== 'PENDING';
  tx.update(
    SideAnswerEntity,
    { partnershipId: partnership, roundId: id, sideCode: side.code },
    {
      state: answer,
      officeOrganisationId: answered ? side.office : null,
      answeredAt: answered ? at : null,
    },
  );
  record(
    tx,
    { partnership, audience, actor: null, at },
    'answer.given',
    { type: 'ROUND', id },
    { side: side.code, answer, digest },
  );
}

/** Closes a round on the answers of its sides: the action is approved, and an item of the edition named; or it is not. */
export function concludeRound(
  tx: WriteTransaction,
  round: LockedRound,
  outcome: 'APPROVED' | 'REJECTED',
  answers: Readonly<Record<string, SideAnswer>>,
): void {
  const { partnership, audience, id, action, revision, digest, roadmap, nextItem, at } = round;
  closeRound(tx, round, { status: outcome });
  endApproval(tx, { partnership, id: action }, outcome === 'APPROVED' ? 'APPROVED' : 'PROPOSED', at);
  record(
    tx,
    { partnership, audience, actor: null, at },
    outcome === 'APPROVED' ? 'round.approved' : 'round.rejected',
    { type: 'ROUND', id },
    { action, revision, digest, answers },
  );
  if (outcome !== 'APPROVED' || !roadmap) return;
  placeItem(tx, {
    ...{ partnership, audience, roadmap, action, revision, digest, at },
    round: id,
    number: nextItem,
  });
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
