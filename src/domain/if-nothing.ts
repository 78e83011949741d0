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
  'SILENCE_NOT_ACCEPTED',
] as const;
export type IfNothingCode = (typeof ifNothingCodes)[number];

/** What becomes of an open round at its deadline hangs on its procedure, and on whether every side accepted SILENCE. */
export type AtDeadline = Procedure | 'SILENCE_NOT_ACCEPTED';

/** How a person stands to a round. */
export interface Bystander {
  /** As it is now: `effectiveStatus`. */
  readonly status: RoundStatus;
  readonly procedure: Procedure;
  /** Whether every side has accepted the silence procedure; under EXPRESS it says nothing. */
  readonly silenceAccepted: boolean;
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
 * round lapses unless every side has approved; under SILENCE who neither
 * objects nor reserves consents, once every side has accepted that. `waitsFor`: the
 * codes of the sides that have not approved.
 */
export function ifNothing(round: Bystander): {
  readonly code: IfNothingCode;
  readonly atDeadline: AtDeadline;
  readonly waitsFor: readonly string[];
} {
  const waitsFor = Object.entries(round.answers)
    .filter(([, answer]) => answer !== 'APPROVED')
    .map(([side]) => side)
    .toSorted();
  const { procedure, silenceAccepted } = round;
  const unaccepted = procedure === 'SILENCE' && !silenceAccepted;
  return { code: codeOf(round), atDeadline: unaccepted ? 'SILENCE_NOT_ACCEPTED' : procedure, waitsFor };
}

function codeOf({
  status,
  procedure,
  silenceAccepted,
  side,
  elector,
  barred,
  position,
}: Bystander): IfNothingCode {
  if (status !== 'OPEN') return 'CLOSED';
  if (side === null) return 'NO_SIDE';
  if (!elector) return 'NOT_ELECTOR';
  if (position === 'OBJECT') return 'OBJECTION_STANDS';
  if (position === 'RESERVE') return 'RESERVATION_STANDS';
  if (position === 'APPROVE_AD_REFERENDUM' && procedure === 'EXPRESS') return 'UNCONFIRMED_COUNTS_AS_MISSING';
  if (position !== null) return 'POSITION_STANDS';
  if (procedure === 'SILENCE') return silenceAccepted ? 'COUNTS_AS_CONSENT' : 'SILENCE_NOT_ACCEPTED';
  return barred ? 'BARRED' : 'COUNTS_AS_SILENT';
}
