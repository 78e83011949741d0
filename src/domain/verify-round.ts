import type { Elector, Procedure, Rule, SideAnswer } from './approval.js';
import { digestOf, type RevisionDocument } from './digest.js';
import { electorateFixed } from './electorate-fixed.js';
import type { Statement } from './given-answer.js';
import { actsOf, instant, isSame, type RecordedAct } from './recorded-act.js';
import { expressOutcome, type RoundStatus } from './round-status.js';
import type { Reservations } from './tally.js';
import {
  type Departure,
  derivedAnswer,
  derivedReservations,
  hasDepartures,
  hasPositions,
  hasStatement,
  positionsPossible,
  type StoredPosition,
  stayed,
} from './verify-side.js';
import { isAccepted, outcomeOfSilence, silentState } from './verify-silence.js';

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
  readonly departures: readonly Departure[];
  /** That stand, by type, as the other sides see them. */
  readonly reservations: Reservations;
  /** What was said of its answer last, and when (RFC 3339); null where nothing was. */
  readonly statement: (Statement & { readonly at: string }) | null;
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
  OPENED_OTHERWISE: (round) => isSame(actsOf(round, 'round.opened').map(withoutStanding), [opening(round)]),
  EXTENDED_OTHERWISE: (round) => {
    const acts = actsOf(round, 'round.extended');
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
      const [one, ...others] = actsOf(side, 'electorate.fixed');
      return others.length === 0 && one?.membership === openedBy && isAt(one.at, openedAt);
    }),
  OTHER_RULE: (round) => isAsFixed(round, ruleFacts),
  OTHER_ELECTORATE: (round) => isAsFixed(round, ['side', 'digest', 'electors', 'kinds']),
  DEPARTURE_NOT_RECORDED: (round) => round.sides.every((side) => hasDepartures(side, round)),
  POSITIONS_NOT_RECORDED: (round) => round.sides.every((side) => hasPositions(side, round)),
  OTHER_POSITION: (round) => round.sides.every((side) => positionsPossible(side, round)),
  AUTHOR_NOT_BARRED: ({ sides }) => sides.every((side) => side.positions.every(({ barred }) => !barred)),
  OTHER_RESERVATION: ({ sides }) =>
    sides.every((side) => isSame(side.reservations, derivedReservations(side))),
  OTHER_STATEMENT: (round) => round.sides.every((side) => hasStatement(side, round)),
  ACCEPTED_OTHERWISE: (round) => isAccepted(round, actsOf(round, 'silence.accepted')),
  // Of a round that came to no outcome the answers led to nothing.
  OTHER_ANSWER: (round) =>
    (round.status !== 'APPROVED' && round.status !== 'REJECTED') ||
    round.sides.every((side) => side.state === answerIn(round, side)),
  ANSWER_NOT_RECORDED: (round) =>
    round.sides.every(({ code, state, reservations }) => {
      const last = actsOf(round, 'answer.given').findLast(({ data }) => data['side'] === code);
      if (!last) return state === 'PENDING' && Object.keys(reservations).length === 0;
      const { data } = last;
      const said = isSame(data['reservations'] ?? {}, reservations) && data['digest'] === round.digest;
      return said && data['answer'] === state;
    }),
  OTHER_OUTCOME: (round) => outcomeOf(round) === (round.status === 'CANCELLED' ? 'OPEN' : round.status),
  CLOSED_OTHERWISE: (round) =>
    isSame(
      round.recorded.flatMap(({ kind, at, data }) => (closings.includes(kind) ? [{ kind, at, data }] : [])),
      round.closedAt === null ? [] : [closing(round, round.closedAt)],
    ),
} as const satisfies Readonly<Record<string, (round: StoredRound) => boolean>>;

/** Why a round cannot be derived again. */
export type RoundFault = keyof typeof statements;

/**
 * Derives a round again: its text has the digest it is on, and it was opened as the partnership's log says; each side
 * has the rule and the electors that its log fixed at the opening, less those whose departure it tells; its positions are
 * those that its log tells, one to one and in order, by members of electors who did not write the text, on that digest
 * and in time, and so is what its spokesperson said; the answers follow from them, the outcome from the answers at the instant it closed; and the partnership's log says so, once.
 */
export function verifyRound(round: StoredRound): readonly RoundFault[] {
  const faults: RoundFault[] = [];
  let fault: RoundFault;
  for (fault in statements) if (!statements[fault](round)) faults.push(fault);
  return faults;
}

const ruleFacts = [
  ...(['rule', 'approvals', 'quorum', 'requiredKinds', 'spokesperson', 'allowsSilence'] as const),
  'opensPositions',
] as const;

const closings: readonly string[] = ['round.approved', 'round.rejected', 'round.lapsed', 'round.cancelled'];

function withoutStanding({ organisation: _, substituteFor: __, ...act }: RecordedAct): Opening {
  return act;
}

type Opening = Omit<RecordedAct, 'organisation' | 'substituteFor'>;

function opening(round: StoredRound): Opening {
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

function closing(round: StoredRound, closedAt: string): Pick<RecordedAct, 'kind' | 'at' | 'data'> {
  const { action, revision, digest, status, sides } = round;
  const answers = Object.fromEntries(sides.map(({ code, state }) => [code, state]));
  const data = { action, revision, digest, ...(status !== 'CANCELLED' && { answers }) };
  return { kind: `round.${status.toLowerCase()}`, at: instant(closedAt), data };
}

function answerIn(round: StoredRound, side: StoredSide): SideAnswer {
  if (round.procedure === 'EXPRESS') return derivedAnswer(side);
  return silentState(round, { ...side, electors: stayed(side) });
}

function outcomeOf(round: StoredRound): RoundStatus {
  const { procedure, sides, deadline, closedAt, openedAt } = round;
  if (procedure === 'SILENCE')
    return outcomeOfSilence({ ...round, sides: sides.map((side) => ({ ...side, electors: stayed(side) })) });
  return expressOutcome(sides.map(derivedAnswer), new Date(deadline), new Date(closedAt ?? openedAt));
}

/** Whether these facts of each side are those of its entry; where there is no one entry, that is another fault. */
function isAsFixed({ sides, digest }: StoredRound, names: readonly string[]): boolean {
  return sides.every((side) => {
    const stored = electorateFixed(side, digest);
    return actsOf(side, 'electorate.fixed').every(({ data }) =>
      names.every((name) => isSame(data[name] ?? null, stored[name] ?? null)),
    );
  });
}

function isAt(one: string, other: string): boolean {
  return instant(one) === instant(other);
}
