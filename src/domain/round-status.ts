import type { Procedure, SideAnswer } from './approval.js';

/** OPEN is the only status from which a round moves; all the others close it for good. */
export const roundStatuses = ['OPEN', 'APPROVED', 'REJECTED', 'LAPSED', 'CANCELLED'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/**
 * The status a round really has at an instant: an OPEN round lapsed at its deadline (that instant included), or was
 * approved where silence is consent in it (`tacit`, see silence.ts), whether or not anybody has written it down yet.
 */
export function effectiveStatus(
  round: { readonly status: RoundStatus; readonly deadline: Date; readonly tacit?: boolean },
  now: Date,
): RoundStatus {
  if (round.status !== 'OPEN' || now.getTime() < round.deadline.getTime()) return round.status;
  return round.tacit ? 'APPROVED' : 'LAPSED';
}

/**
 * What an OPEN round of the EXPRESS procedure comes to at the instant `now`, from the answer of every side:
 * LAPSED from the deadline on, whatever the answers have become since (no answer in time is not consent);
 * before it APPROVED when every side has approved, REJECTED when one has rejected, else OPEN.
 * To derive a closed round again, pass the instant it closed as `now`.
 */
export function expressOutcome(answers: readonly SideAnswer[], deadline: Date, now: Date): RoundStatus {
  const status = effectiveStatus({ status: 'OPEN', deadline }, now);
  if (status !== 'OPEN') return status;
  if (answers.includes('REJECTED')) return 'REJECTED';
  return answers.length > 0 && answers.every((answer) => answer === 'APPROVED') ? 'APPROVED' : 'OPEN';
}

/**
 * What an OPEN round comes to before its deadline, from the answer of every side: under EXPRESS as above; under SILENCE
 * REJECTED when one has rejected, else OPEN, for nothing is approved tacitly before the deadline.
 */
export function openOutcome(
  procedure: Procedure,
  answers: readonly SideAnswer[],
  deadline: Date,
  now: Date,
): RoundStatus {
  if (procedure === 'EXPRESS') return expressOutcome(answers, deadline, now);
  const status = effectiveStatus({ status: 'OPEN', deadline }, now);
  return status === 'OPEN' && answers.includes('REJECTED') ? 'REJECTED' : status;
}
