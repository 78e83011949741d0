import type { Elector, Position, Procedure, Rule, SideAnswer } from './approval.js';
import { canonicalOf, digestOf, type RevisionDocument } from './digest.js';
import { electorateFixed } from './electorate-fixed.js';
import { expressOutcome, type RoundStatus } from './round-status.js';
import { sideAnswer } from './side-answer.js';
import { isAccepted, outcomeOfSilence, silentState } from './verify-silence.js';

/** An entry about a round as a log holds it; `at` in RFC 3339, `membership` of who acted (null: the clock). */
export interface RecordedAct {
  readonly kind: string;
  readonly at: string;
  readonly membership: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A position as it is stored: on which digest, by which membership, and when (RFC 3339). */
export interface StoredPosition extends Position {
  readonly id: string;
  readonly digest: string;
  readonly membership: string;
  readonly takenAt: string;
}

/** One side of a round as it is stored; its positions in the order taken. */
export interface StoredSide {
  readonly code: string;
  readonly rule: Rule;
  readonly state: SideAnswer;
  readonly electors: readonly Elector[];
  readonly positions: readonly StoredPosition[];
  /** Under SILENCE: when it accepted that (RFC 3339), and whether it approved so. */
  readonly silenceAcceptedAt: string | null;
  readonly tacit: boolean;
  /** The entries about the round in the log of the side, in their order. */
  readonly recorded: readonly RecordedAct[];
}

/** A round as it is stored; ids are UUIDs, instants RFC 3339. */
export interface StoredRound {
  readonly action: string;
  readonly revision: number;
  readonly digest: string;
  readonly roadmap: string | null;
  readonly procedure: Procedure;
  readonly status: RoundStatus;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly deadline: string;
  /** The deadline it opened with, where it was extended. */
  readonly extendedFrom: string | null;
  readonly closedAt: string | null;
  /** Of the revision. */
  readonly document: RevisionDocument;
  readonly sides: readonly StoredSide[];
  /** The codes of all sides of the partnership. */
  readonly allSides: readonly string[];
  /** The entries about the round in the log of the partnership, in their order. */
  readonly recorded: readonly RecordedAct[];
}

/** Each statement about a round that must hold; a fault has the name of the one that does not. */
const statements = {
  OTHER_TEXT: (round) => digestOf(round.document) === round.digest,
  OTHER_SIDES: ({ sides, allSides }) => isSame(sides.map(({ code }) => code).toSorted(), allSides.toSorted()),
  OPENED_OTHERWISE: (round) => isSame(of(round, 'round.opened'), [opening(round)]),
  EXTENDED_OTHERWISE: (round) => {
    const acts = of(round, 'round.extended');
    const inTime = acts.every(({ at }) => new Date(at) < new Date(round.extendedFrom ?? at));
    return (
      inTime &&
      isSame(
        acts.map(({ data }) => data),
        extensions(round),
      )
    );
  },
  ELECTORATE_NOT_FIXED: ({ sides, openedAt, openedBy }) =>
    sides.every((side) => {
      const [one, ...others] = of(side, 'electorate.fixed');
      return others.length === 0 && one?.membership === openedBy && isAt(one.at, openedAt);
    }),
  OTHER_RULE: (round) => isAsFixed(round, ['rule', 'approvals', 'quorum', 'requiredKinds']),
  OTHER_ELECTORATE: (round) => isAsFixed(round, ['side', 'digest', 'electors', 'kinds']),
  POSITIONS_NOT_RECORDED: ({ sides }) =>
    sides.every((side) => isSame(of(side, 'position.taken'), side.positions.map(taking(side)))),
  OTHER_POSITION: (round) => round.sides.every((side) => side.positions.every(isPossible(round, side))),
  // Of a round that came to no outcome the answers led to nothing.
  ACCEPTED_OTHERWISE: (round) => isAccepted(round, of(round, 'silence.accepted')),
  OTHER_ANSWER: (round) =>
    (round.status !== 'APPROVED' && round.status !== 'REJECTED') ||
    round.sides.every(
      (side) => side.state === (round.procedure === 'SILENCE' ? silentState(round, side) : derived(side)),
    ),
  ANSWER_NOT_RECORDED: (round) =>
    round.sides.every(({ code, state }) => {
      const last = of(round, 'answer.given').findLast(({ data }) => data['side'] === code);
      return last
        ? last.data['answer'] === state && last.data['digest'] === round.digest
        : state === 'PENDING';
    }),
  OTHER_OUTCOME: (round) => outcomeOf(round) === (round.status === 'CANCELLED' ? 'OPEN' : round.status),
  CLOSED_OTHERWISE: (round) =>
    isSame(
      round.recorded.filter(({ kind }) => closings.includes(kind)).map(({ membership: _, ...act }) => act),
      round.closedAt === null ? [] : [closing(round, round.closedAt)],
    ),
} as const satisfies Readonly<Record<string, (round: StoredRound) => boolean>>;

/** Why a round cannot be derived again. */
export type RoundFault = keyof typeof statements;

/**
 * Derives a round again: its text has the digest it is on, and it was opened as the partnership's log says; each side
 * has the rule and the electors that its log fixed at the opening; its positions are those that its log tells, one to
 * one and in order, by electors, on that digest and in time; the answers follow from them, the outcome from the answers
 * at the instant it closed; and the partnership's log says so, once.
 */
export function verifyRound(round: StoredRound): readonly RoundFault[] {
  const faults: RoundFault[] = [];
  let fault: RoundFault;
  for (fault in statements) if (!statements[fault](round)) faults.push(fault);
  return faults;
}

const closings: readonly string[] = ['round.approved', 'round.rejected', 'round.lapsed', 'round.cancelled'];

function of({ recorded }: Pick<StoredRound, 'recorded'>, kind: string): RecordedAct[] {
  return recorded.filter((act) => act.kind === kind);
}

function opening(round: StoredRound): RecordedAct {
  const { action, revision, digest, procedure, roadmap, openedBy } = round;
  const data = {
    action,
    revision,
    digest,
    procedure,
    deadline: instant(round.extendedFrom ?? round.deadline),
    roadmap,
  };
  return { kind: 'round.opened', at: instant(round.openedAt), membership: openedBy, data };
}

function extensions({ extendedFrom, deadline }: StoredRound): object[] {
  return extendedFrom === null ? [] : [{ from: instant(extendedFrom), to: instant(deadline) }];
}

function closing(round: StoredRound, closedAt: string): Omit<RecordedAct, 'membership'> {
  const { action, revision, digest, status, sides } = round;
  const answers = Object.fromEntries(sides.map(({ code, state }) => [code, state]));
  const data = { action, revision, digest, ...(status !== 'CANCELLED' && { answers }) };
  return { kind: `round.${status.toLowerCase()}`, at: instant(closedAt), data };
}

const taking =
  ({ code }: StoredSide) =>
  ({ id, organisation, kind, reservation, digest, membership, takenAt }: StoredPosition): RecordedAct => ({
    kind: 'position.taken',
    at: instant(takenAt),
    membership,
    data: { id, organisation, side: code, digest, position: kind, ...(reservation && { reservation }) },
  });

const isPossible =
  ({ digest, openedAt, deadline, closedAt }: StoredRound, { electors }: StoredSide) =>
  (position: StoredPosition): boolean =>
    position.digest === digest &&
    new Date(position.takenAt) >= new Date(openedAt) &&
    new Date(position.takenAt) <= new Date(closedAt ?? deadline) &&
    electors.some(({ organisation }) => organisation === position.organisation);

function outcomeOf(round: StoredRound): RoundStatus {
  if (round.procedure === 'SILENCE') return outcomeOfSilence(round);
  const { sides, deadline, closedAt, openedAt } = round;
  return expressOutcome(sides.map(derived), new Date(deadline), new Date(closedAt ?? openedAt));
}

function derived({ rule, electors, positions }: StoredSide): SideAnswer {
  return sideAnswer(rule, electors, positions);
}

/** Whether these facts of each side are those of its entry; where there is no one entry, that is another fault. */
function isAsFixed({ sides, digest }: StoredRound, names: readonly string[]): boolean {
  return sides.every((side) => {
    const stored = electorateFixed(side, digest);
    return of(side, 'electorate.fixed').every(({ data }) =>
      names.every((name) => isSame(data[name] ?? null, stored[name] ?? null)),
    );
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalOf({ of: one }) === canonicalOf({ of: other });
}

function isAt(one: string, other: string): boolean {
  return instant(one) === instant(other);
}

/** In one form, so that instants can be compared; what is none stays as it is, and equals none. */
function instant(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}
