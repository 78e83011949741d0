import type { Elector, Position, PositionAct, PositionKind, SideAnswer } from './approval.js';
import { statementDigest } from './given-answer.js';
import { actsOf, instant, isSame, type RecordedAct } from './recorded-act.js';
import { sideAnswer } from './side-answer.js';
import { type Reservations, reservationsOf } from './tally.js';
import type { StoredRound, StoredSide } from './verify-round.js';

/** A position as it is stored: how it came to be, on which digest, by which membership, and when (RFC 3339). */
export interface StoredPosition extends Position {
  readonly id: string;
  readonly act: PositionAct;
  readonly digest: string;
  readonly membership: string;
  readonly takenAt: string;
}

/** An organisation that left an electorate, and when (RFC 3339). */
export interface Departure {
  readonly organisation: string;
  readonly at: string;
}

const entryOf = {
  TAKEN: 'position.taken',
  CONFIRMED: 'position.confirmed',
  LIFTED: 'reservation.lifted',
} as const;
const ofPositions: readonly string[] = Object.values(entryOf);

/** Whether a side's log tells its positions, one to one and in their order. */
export function hasPositions({ code, positions, recorded }: StoredSide): boolean {
  const told = recorded.filter(({ kind }) => ofPositions.includes(kind));
  const stored = positions.map(
    ({ id, organisation, act, kind, reservation, digest, membership, takenAt }): RecordedAct => ({
      kind: entryOf[act],
      at: instant(takenAt),
      membership,
      data: { id, organisation, side: code, digest, position: kind, ...(reservation && { reservation }) },
    }),
  );
  return isSame(told, stored);
}

/** Whether all positions were taken by electors that had not left, on the digest, in time, and each act had its ground. */
export function positionsPossible(side: StoredSide, round: StoredRound): boolean {
  const { positions, electors, departures } = side;
  const before = new Map<string, PositionKind | null>();
  return positions.every(({ organisation, act, kind, digest, takenAt }) => {
    const latest = before.get(organisation) ?? null;
    before.set(organisation, kind);
    const at = new Date(takenAt);
    const left = departures.find((departure) => departure.organisation === organisation);
    const inTime = at >= new Date(round.openedAt) && at <= new Date(round.closedAt ?? round.deadline);
    const stays = electors.some((elector) => elector.organisation === organisation);
    return (
      digest === round.digest &&
      inTime &&
      stays &&
      !(left && at > new Date(left.at)) &&
      fits(act, kind, latest)
    );
  });
}

/** Whether a side's log tells who left, each once, at that instant, and nobody else. */
export function hasDepartures({ code, departures, electors, recorded }: StoredSide, digest: string): boolean {
  const facts = (organisation: string, at: string) => `${organisation} ${instant(at)} ${code} ${digest}`;
  const told = actsOf({ recorded }, 'elector.left').map(
    ({ at, data }) => `${data['organisation']} ${instant(at)} ${data['side']} ${data['digest']}`,
  );
  const stored = departures.map(({ organisation, at }) => facts(organisation, at));
  const wereThere = departures.every(({ organisation }) =>
    electors.some((elector) => elector.organisation === organisation),
  );
  return wereThere && isSame(told.toSorted(), stored.toSorted());
}

/** Whether what is stored of a side's answer is what its log says was said last, on the digest of the round. */
export function hasStatement({ code, statement, recorded }: StoredSide, digest: string): boolean {
  const last = actsOf({ recorded }, 'answer.given').at(-1);
  if (!last || !statement) return !last && !statement;
  const { at, ...said } = statement;
  const { given, form } = said;
  const data = { side: code, given, digest, form, statement: statementDigest(said) };
  return isSame(last.data, data) && instant(last.at) === instant(at);
}

/** Under EXPRESS, the answer that follows from the electors that stayed, the positions, and what the spokesperson said. */
export function derivedAnswer(side: StoredSide): SideAnswer {
  return sideAnswer(side.rule, stayed(side), side.positions, side.statement?.given ?? null);
}

/** The reservations that stand. */
export function derivedReservations(side: StoredSide): Reservations {
  return reservationsOf(stayed(side), side.positions);
}

/** The electors of a side without those that left. */
export function stayed({ electors, departures }: StoredSide): Elector[] {
  return electors.filter(
    (elector) => !departures.some(({ organisation }) => organisation === elector.organisation),
  );
}

/** A confirmation makes an approval of a provisional one, a lifting leaves nothing of a reservation. */
function fits(act: PositionAct, kind: PositionKind | null, latest: PositionKind | null): boolean {
  if (act === 'CONFIRMED') return kind === 'APPROVE' && latest === 'APPROVE_AD_REFERENDUM';
  if (act === 'LIFTED') return kind === null && latest === 'RESERVE';
  return kind !== null;
}
