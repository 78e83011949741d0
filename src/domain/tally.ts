import {
  type Elector,
  type Position,
  type PositionKind,
  type ReservationType,
  type Rule,
  reservationTypes,
} from './approval.js';
import type { OrganisationKind } from './organisation-kind.js';

/** Where a side stands: how many organisations took which position, and which kinds approved. */
export interface Tally {
  readonly electors: number;
  readonly approve: number;
  readonly adReferendum: number;
  readonly reserve: number;
  readonly object: number;
  readonly abstain: number;
  /** Electors that have no position: they took none yet, or lifted their reservation. */
  readonly noneYet: number;
  readonly approvingKinds: ReadonlySet<OrganisationKind>;
}

/** How many reservations of each type stand; a type of which there is none is left out. */
export type Reservations = Readonly<Partial<Record<ReservationType, number>>>;

/** The position that counts for each organisation: the last one in an append-only list in the order taken. */
export function latestPositions(history: readonly Position[]): ReadonlyMap<string, Position> {
  return new Map(history.map((position) => [position.organisation, position]));
}

/** Counts the latest position of each elector; positions of organisations that are no electors do not count. */
export function tallyOf(electorate: readonly Elector[], history: readonly Position[]): Tally {
  const latest = latestPositions(history);
  return count(electorate, ({ organisation }) => latest.get(organisation)?.kind ?? null);
}

/** The tally if every elector that has not objected approved: no other completion brings a rule nearer. */
export function bestTally(electorate: readonly Elector[], history: readonly Position[]): Tally {
  const latest = latestPositions(history);
  return count(electorate, ({ organisation }) =>
    latest.get(organisation)?.kind === 'OBJECT' ? 'OBJECT' : 'APPROVE',
  );
}

/** The reservations of electors that stand, by type: all of it that the other side sees. */
export function reservationsOf(electorate: readonly Elector[], history: readonly Position[]): Reservations {
  const latest = latestPositions(history);
  const standing = distinct(electorate).flatMap(({ organisation }) => {
    const position = latest.get(organisation);
    return position?.kind === 'RESERVE' ? [position.reservation] : [];
  });
  const counted = reservationTypes.map(
    (type) => [type, standing.filter((one) => one === type).length] as const,
  );
  return Object.fromEntries(counted.filter(([, number]) => number > 0));
}

export const sameReservations = (one: Reservations, other: Reservations): boolean =>
  reservationTypes.every((type) => one[type] === other[type]);

/** The approvals a rule asks for at least, among so many electors. */
export function approvalsNeeded(rule: Rule, electors: number): number {
  switch (rule.kind) {
    case 'CONSENSUS':
      return 1;
    case 'MAJORITY':
      return Math.floor(electors / 2) + 1;
    case 'THRESHOLD':
      return Math.max(1, rule.approvals);
  }
}

/** The positions a tally holds that a quorum counts. */
export function positionsTaken(tally: Tally): number {
  return tally.approve + tally.object + tally.abstain;
}

/** Whether positions counted so meet the rule; what a spokesperson says is not asked. */
export function isMet(rule: Rule, tally: Tally): boolean {
  return (
    tally.approve >= approvalsNeeded(rule, tally.electors) &&
    (rule.kind !== 'CONSENSUS' || tally.approve + tally.abstain === tally.electors) &&
    positionsTaken(tally) >= (rule.quorum ?? 0) &&
    (rule.requiredKinds ?? []).every((kind) => tally.approvingKinds.has(kind))
  );
}

function count(electorate: readonly Elector[], positionOf: (elector: Elector) => PositionKind | null): Tally {
  const electors = distinct(electorate);
  const having = (position: PositionKind | null) =>
    electors.filter((elector) => positionOf(elector) === position);
  const approving = having('APPROVE');
  return {
    electors: electors.length,
    approve: approving.length,
    adReferendum: having('APPROVE_AD_REFERENDUM').length,
    reserve: having('RESERVE').length,
    object: having('OBJECT').length,
    abstain: having('ABSTAIN').length,
    noneYet: having(null).length,
    approvingKinds: new Set(approving.map(({ kind }) => kind)),
  };
}

const distinct = (electorate: readonly Elector[]): Elector[] => [
  ...new Map(electorate.map((elector) => [elector.organisation, elector])).values(),
];
