import type { Elector, Position, Rule, SideAnswer } from './approval.js';
import { digestOf, type RevisionDocument } from './digest.js';
import { expressOutcome } from './round-status.js';
import { sideAnswer } from './side-answer.js';

/** A position as it is stored: on which digest, and when (RFC 3339). */
export interface StoredPosition extends Position {
  readonly digest: string;
  readonly takenAt: string;
}

/** One side of a closed round as it is stored; positions in the order taken. */
export interface StoredSide {
  readonly code: string;
  readonly rule: Rule;
  readonly state: SideAnswer;
  readonly electors: readonly Elector[];
  readonly positions: readonly StoredPosition[];
}

/** An approved action with the round it says it was approved by. */
export interface StoredApproval {
  /** Of the revision approved; null where none is named. */
  readonly document: RevisionDocument | null;
  readonly digest: string | null;
  /** Null where the action has no APPROVED round on its approved revision; instants in RFC 3339. */
  readonly round: {
    readonly digest: string;
    readonly openedAt: string;
    readonly deadline: string;
    readonly closedAt: string;
    readonly sides: readonly StoredSide[];
  } | null;
  /** The codes of all sides of the partnership. */
  readonly sides: readonly string[];
  /** The digests named by the entries of kind round.approved about the round, in the partnership's log. */
  readonly recorded: readonly unknown[];
}

/** Why an approval cannot be derived again. */
export type ApprovalFault =
  | 'NO_ROUND'
  | 'OTHER_TEXT'
  | 'OTHER_DIGEST'
  | 'OTHER_SIDES'
  | 'OTHER_POSITION'
  | 'OTHER_ANSWER'
  | 'NOT_APPROVED'
  | 'NOT_RECORDED';

/**
 * Derives an approval again: the text has the digest the round was about; every position is on that digest, by an
 * elector, within the round; each side's answer follows from its rule, electorate and positions; the round's outcome
 * follows from the answers at the instant it closed; and the partnership's log says so, once.
 */
export function verifyApproval(approval: StoredApproval): readonly ApprovalFault[] {
  const { round, digest, document, recorded } = approval;
  if (!round || !document) return ['NO_ROUND'];
  const derived = round.sides.map(({ rule, electors, positions }) => sideAnswer(rule, electors, positions));
  const [openedAt, closedAt] = [new Date(round.openedAt), new Date(round.closedAt)];
  const outcome = expressOutcome(derived, new Date(round.deadline), closedAt);
  const codes = round.sides.map(({ code }) => code);
  const isPossible = ({ electors, positions }: StoredSide) =>
    positions.every(
      (position) =>
        position.digest === round.digest &&
        new Date(position.takenAt) >= openedAt &&
        new Date(position.takenAt) <= closedAt &&
        electors.some(({ organisation }) => organisation === position.organisation),
    );
  const checks: Readonly<Record<Exclude<ApprovalFault, 'NO_ROUND'>, boolean>> = {
    OTHER_TEXT: digestOf(document) === digest,
    OTHER_DIGEST: round.digest === digest,
    OTHER_SIDES: codes.toSorted().join() === approval.sides.toSorted().join(),
    OTHER_POSITION: round.sides.every(isPossible),
    OTHER_ANSWER: round.sides.every(({ state }, at) => state === derived[at]),
    NOT_APPROVED: outcome === 'APPROVED',
    NOT_RECORDED: recorded.length === 1 && recorded[0] === digest,
  };
  let fault: keyof typeof checks;
  const faults: ApprovalFault[] = [];
  for (fault in checks) if (!checks[fault]) faults.push(fault);
  return faults;
}
