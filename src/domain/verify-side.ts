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
  /** The membership of the approver for whom a substitute took it; else null. */
  readonly onBehalfOf: string | null;
  readonly takenAt: string;
  /** Whether the membership is the person's and of the organisation, and so is the approver's acted for. */
  readonly ofMember: boolean;
  /** Whether the person, or the approver acted for, wrote or proposed the text since the last approved one. */
  readonly barred: boolean;
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

/**
 * Whether a side's log tells its positions, one to one and in their order; and that of the partnership too where the side
 * opens them, else none.
 */
export function hasPositions({ code, rule, positions, recorded }: StoredSide, round: StoredRound): boolean {
  const inItsLog = recorded.filter(({ kind }) => ofPositions.includes(kind));
  const toAll = round.recorded.filter(
    ({ kind, data }) => ofPositions.includes(kind) && data['side'] === code,
  );
  const stored = positions.map(
    ({ id, organisation, act, kind, reservation, digest, membership, onBehalfOf, takenAt }): RecordedAct => ({
      kind: entryOf[act],
      at: instant(takenAt),
      membership,
      organisation,
      substituteFor: onBehalfOf,
      data: { id, organisation, side: code, digest, position: kind, ...(reservation && { reservation }) },
    }),
  );
  return isSame(inItsLog, stored) && isSame(toAll, rule.opensPositions ? stored : []);
}

/** Whether all positions were taken by members of electors that had not left, on the digest, in time, and with a ground. */
export function positionsPossible(side: StoredSide, round: StoredRound): boolean {
  const { positions, electors, departures } = side;
  const before = new Map<string, PositionKind | null>();
  return positions.every(({ organisation, act, kind, digest, takenAt, ofMember }) => {
    const latest = before.get(organisation) ?? null;
    before.set(organisation, kind);
    const at = new Date(takenAt);
    const left = departures.find((departure) => departure.organisation === organisation);
    const stays = electors.some((elector) => elector.organisation === organisation);
    return (
      digest === round.digest &&
      ofMember &&
      isInTime(takenAt, round) &&
      stays &&
      !(left && at > new Date(left.at)) &&
      fits(act, kind, latest)
    );
  });
}

/** Whether a side's log tells who left, each once, at that instant of the round, and nobody else. */
export function hasDepartures(
  { code, departures, electors, recorded }: StoredSide,
  round: StoredRound,
): boolean {
  const { digest } = round;
  const facts = (organisation: string, at: string) => `${organisation} ${instant(at)} ${code} ${digest}`;
  const told = actsOf({ recorded }, 'elector.left').map(
    ({ at, data }) => `${data['organisation']} ${instant(at)} ${data['side']} ${data['digest']}`,
  );
  const stored = departures.map(({ organisation, at }) => facts(organisation, at));
  const wereThere = departures.every(
    ({ organisation, at }) =>
      isInTime(at, round) && electors.some((elector) => elector.organisation === organisation),
  );
  return wereThere && isSame(told.toSorted(), stored.toSorted());
}

/**
 * Whether what is stored of a side's answer is what its log says was said last, on the digest of the round and in time, by
 * its spokesperson where it has one, as long as that had not left; and the partnership was told the same.
 */
export function hasStatement(side: StoredSide, round: StoredRound): boolean {
  const { code, rule, statement, recorded, departures } = side;
  const { digest } = round;
  const acts = actsOf({ recorded }, 'answer.given');
  const released = actsOf(round, 'answer.given')
    .map((act) => act.data)
    .findLast((data) => data['side'] === code && data['statement'] !== undefined);
  const last = acts.at(-1);
  if (!last || !statement) return !last && !statement && !released;
  const { spokesperson } = rule;
  const left = departures.find(({ organisation }) => organisation === spokesperson);
  const spoke = ({ organisation, at: said }: RecordedAct) =>
    organisation === spokesperson && !(left && new Date(said) > new Date(left.at));
  if (!acts.every((act) => isInTime(act.at, round) && (spokesperson === undefined || spoke(act))))
    return false;
  const { at, ...said } = statement;
  const { given, form } = said;
  const data = { side: code, given, digest, form, statement: statementDigest(said) };
  const isReleased = released?.['statement'] === data.statement && released['form'] === form;
  return isReleased && isSame(last.data, data) && instant(last.at) === instant(at);
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

/** Whether something happened while positions could be taken. */
function isInTime(instantOf: string, { openedAt, deadline, closedAt }: StoredRound): boolean {
  const at = new Date(instantOf);
  return at >= new Date(openedAt) && at < new Date(deadline) && at <= new Date(closedAt ?? deadline);
}

/** A confirmation makes an approval of a provisional one, a lifting leaves nothing of a reservation. */
function fits(act: PositionAct, kind: PositionKind | null, latest: PositionKind | null): boolean {
  if (act === 'CONFIRMED') return kind === 'APPROVE' && latest === 'APPROVE_AD_REFERENDUM';
  if (act === 'LIFTED') return kind === null && latest === 'RESERVE';
  return kind !== null;
}
