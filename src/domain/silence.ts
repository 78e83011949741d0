import type { Rule, SideAnswer } from './approval.js';
import { inMillionths } from './decimal.js';
import { type Refused, refuse } from './refusal.js';
import type { RoundStatus } from './round-status.js';

/** An amount in one currency, as a canonical decimal. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** A side under the silence procedure: its answer so far, and whether a focal point of it has accepted the procedure. */
export interface SilentSide {
  readonly answer: SideAnswer;
  readonly accepted: boolean;
}

/**
 * Whether silence is consent when the deadline comes: every side has accepted the procedure, and none objects or
 * reserves (domain.md, "Between the sides"; after Council Rules of Procedure art. 12(2), OSCE Rules of Procedure annex
 * 1(A)). In SQL: `tacitSql`.
 */
export function isTacit(sides: readonly SilentSide[]): boolean {
  return sides.length > 0 && sides.every(({ answer, accepted }) => accepted && answer === 'PENDING');
}

/**
 * What an OPEN round under SILENCE comes to at the instant `now`: REJECTED once a side has objected; from the deadline on
 * APPROVED where silence is consent, else LAPSED; before it OPEN, whoever approves. To derive a closed round again, pass
 * the instant it closed.
 */
export function silenceOutcome(sides: readonly SilentSide[], deadline: Date, now: Date): RoundStatus {
  if (now.getTime() >= deadline.getTime()) return isTacit(sides) ? 'APPROVED' : 'LAPSED';
  return sides.some(({ answer }) => answer === 'REJECTED') ? 'REJECTED' : 'OPEN';
}

/** What the opening of a round under SILENCE looks at beside every round. */
export interface SilencePlan {
  readonly sides: readonly {
    readonly code: string;
    readonly rule: Rule;
    readonly electorate: readonly unknown[];
  }[];
  readonly budget: readonly Money[];
  /** The highest budget for which the partnership allows silence, by currency. */
  readonly limits: readonly Money[];
}

/**
 * Refuses SILENCE where a side's rule does not allow it, where a side has nobody who could speak (silence of nobody is no
 * consent), and for a budget above the partnership's limit; a currency without a limit is above it. Whether rules can be
 * met does not matter: they do not apply.
 */
export function refuseSilence({ sides, budget, limits }: SilencePlan): Refused | undefined {
  const path = ['procedure'];
  const unwilling = sides.find(({ rule }) => !rule.allowsSilence);
  if (unwilling) return refuse('SILENCE_NOT_ALLOWED', path, { side: unwilling.code });
  const empty = sides.find(({ electorate }) => electorate.length === 0);
  if (empty) return refuse('ELECTORS_MISSING', path, { side: empty.code });
  for (const currency of new Set(budget.map((line) => line.currency)))
    if (sum(budget, currency) > sum(limits, currency)) return refuse('BUDGET_TOO_HIGH', path, { currency });
  return undefined;
}

function sum(lines: readonly Money[], of: string): bigint {
  return lines
    .filter(({ currency }) => currency === of)
    .reduce((total, { amount }) => total + inMillionths(amount), 0n);
}
