import type { PositionKind, Procedure, SideAnswer } from './approval.js';
import type { RoundStatus } from './round-status.js';

/** What comes of a round for an organisation if a person does nothing more in it. */
export const ifNothingCodes = [
  'CLOSED',
  'NO_SIDE',
  'NOT_ELECTOR',
  'OBJECTION_STANDS',
  'RESERVATION_STANDS',
  'UNCONFIRMED_COUNTS_AS_MISSING',
  'POSITION_STANDS',
  'BARRED',
  'COUNTS_AS_SILENT',
  'COUNTS_AS_CONSENT',
] as const;
export type IfNothingCode = (typeof ifNothingCodes)[number];

/** How a person stands to a round. */
export interface Bystander {
  /** As it is now: `effectiveStatus`. */
  readonly status: RoundStatus;
  readonly procedure: Procedure;
  /** The code of their side; null for a joint organisation. */
  readonly side: string | null;
  readonly elector: boolean;
  /** They wrote or proposed a version of the text. */
  readonly barred: boolean;
  /** The position that their organisation has now. */
  readonly position: PositionKind | null;
  /** By the code of the side. */
  readonly answers: Readonly<Record<string, SideAnswer>>;
}

/**
 * What happens if a person does nothing (domain.md, "Approval rounds"): under EXPRESS no answer is not consent, and the
 * round lapses unless every side has approved; under SILENCE who neither objects nor reserves consents. `waitsFor`: the
 * codes of the sides that have not approved.
 */
export function ifNothing(round: Bystander): {
  readonly code: IfNothingCode;
  readonly waitsFor: readonly string[];
} {
  const waitsFor = Object.entries(round.answers)
    .filter(([, answer]) => answer !== 'APPROVED')
    .map(([side]) => side)
    .toSorted();
  return { code: codeOf(round), waitsFor };
}

function codeOf({ status, procedure, side, elector, barred, position }: Bystander): IfNothingCode {
  if (status !== 'OPEN') return 'CLOSED';
  if (side === null) return 'NO_SIDE';
  if (!elector) return 'NOT_ELECTOR';
  if (position === 'OBJECT') return 'OBJECTION_STANDS';
  if (position === 'RESERVE') return 'RESERVATION_STANDS';
  if (position === 'APPROVE_AD_REFERENDUM' && procedure === 'EXPRESS') return 'UNCONFIRMED_COUNTS_AS_MISSING';
  if (position !== null) return 'POSITION_STANDS';
  if (procedure === 'SILENCE') return 'COUNTS_AS_CONSENT';
  return barred ? 'BARRED' : 'COUNTS_AS_SILENT';
}
