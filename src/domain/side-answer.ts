import type { Elector, Position, PositionKind, Rule, SideAnswer } from './approval.js';
import type { OrganisationKind } from './organisation-kind.js';

/** Where a side stands: how many organisations took which position, and which kinds approved. */
export interface Tally {
  readonly electors: number;
  readonly approve: number;
  readonly object: number;
  readonly abstain: number;
  /** Electors that have taken no position yet. */
  readonly noneYet: number;
  readonly approvingKinds: ReadonlySet<OrganisationKind>;
}

/** The position that counts for each organisation: the last one in an append-only list in the order taken. */
export function latestPositions(history: readonly Position[]): ReadonlyMap<string, PositionKind> {
  return new Map(history.map(({ organisation, kind }) => [organisation, kind]));
}

/** Counts the latest position of each elector; positions of organisations that are no electors do not count. */
export function tallyOf(electorate: readonly Elector[], history: readonly Position[]): Tally {
  return count(electorate, latestPositions(history));
}

/**
 * The answer of a side, from its rule, its electorate as it is now and every position taken, in the order taken.
 * APPROVED: the rule is met. REJECTED: it would not be met even if every elector that has not objected approved
 * (who abstained may still come to approve). Else PENDING. (domain.md, "Approval rounds".)
 */
export function sideAnswer(
  rule: Rule,
  electorate: readonly Elector[],
  history: readonly Position[],
): SideAnswer {
  const latest = latestPositions(history);
  if (isMet(rule, count(electorate, latest))) return 'APPROVED';
  return isMet(rule, bestTally(electorate, latest)) ? 'PENDING' : 'REJECTED';
}

/** Whether the electorate could approve at all; if not, openRound refuses RULE_UNREACHABLE. */
export function isReachable(rule: Rule, electorate: readonly Elector[]): boolean {
  return isMet(rule, bestTally(electorate, new Map()));
}

/** The tally if every elector that has not objected approved: no other completion brings a rule nearer. */
export function bestTally(electorate: readonly Elector[], latest: ReadonlyMap<string, PositionKind>): Tally {
  const hoped = electorate.map(({ organisation }): [string, PositionKind] => [
    organisation,
    latest.get(organisation) === 'OBJECT' ? 'OBJECT' : 'APPROVE',
  ]);
  return count(electorate, new Map(hoped));
}

/** The approvals a rule asks for at least. */
export function approvalsNeeded(rule: Rule): number {
  return rule.kind === 'THRESHOLD' ? Math.max(1, rule.approvals) : 1;
}

/** The positions a tally holds: what a quorum counts. */
export function positionsTaken(tally: Tally): number {
  return tally.approve + tally.object + tally.abstain;
}

function isMet(rule: Rule, tally: Tally): boolean {
  return (
    tally.approve >= approvalsNeeded(rule) &&
    (rule.kind !== 'CONSENSUS' || tally.approve + tally.abstain === tally.electors) &&
    positionsTaken(tally) >= (rule.quorum ?? 0) &&
    (rule.requiredKinds ?? []).every((kind) => tally.approvingKinds.has(kind))
  );
}

function count(electorate: readonly Elector[], latest: ReadonlyMap<string, PositionKind>): Tally {
  const electors = [...new Map(electorate.map((elector) => [elector.organisation, elector])).values()];
  const having = (position: PositionKind | undefined) =>
    electors.filter(({ organisation }) => latest.get(organisation) === position);
  const approving = having('APPROVE');
  return {
    electors: electors.length,
    approve: approving.length,
    object: having('OBJECT').length,
    abstain: having('ABSTAIN').length,
    noneYet: having(undefined).length,
    approvingKinds: new Set(approving.map(({ kind }) => kind)),
  };
}
