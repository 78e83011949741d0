import type { Elector, GivenAnswer, Position, Procedure, Rule, SideAnswer } from './approval.js';
import type { OrganisationKind } from './organisation-kind.js';
import type { SideInRound } from './round.js';
import { sideAnswer, silentAnswer, spokespersonGone, spokespersonObjects } from './side-answer.js';
import {
  approvalsNeeded,
  bestTally,
  isMet,
  positionsTaken,
  type Reservations,
  reservationsOf,
  type Tally,
  tallyOf,
} from './tally.js';

/** One thing a side still needs before its rule is met. */
export type Missing =
  | { readonly kind: 'APPROVALS'; readonly count: number }
  | { readonly kind: 'APPROVAL_OR_ABSTENTION'; readonly count: number }
  | { readonly kind: 'APPROVAL_OF_KIND'; readonly organisationKind: OrganisationKind }
  | { readonly kind: 'QUORUM'; readonly count: number }
  /** The rule is met: the spokesperson has not given the answer yet. */
  | { readonly kind: 'SPOKESPERSON' };

/** One reason why the rule can no longer be met, with what there could be at best and what is needed. */
export type Block =
  | { readonly kind: 'OBJECTIONS'; readonly count: number }
  | { readonly kind: 'TOO_FEW_APPROVALS'; readonly possible: number; readonly needed: number }
  | { readonly kind: 'NO_APPROVAL_OF_KIND'; readonly organisationKind: OrganisationKind }
  | { readonly kind: 'TOO_FEW_FOR_QUORUM'; readonly possible: number; readonly needed: number }
  | { readonly kind: 'SPOKESPERSON_OBJECTS' }
  | { readonly kind: 'SPOKESPERSON_GONE' }
  /** Under SILENCE: every elector has left. */
  | { readonly kind: 'NOBODY_LEFT' };

/**
 * Where a side stands, as data from which any language makes sentences (src/catalogue/assessment-sentence.ts).
 * `blocks` is filled exactly when the answer is REJECTED; `missing` and `reservations` are empty when it is APPROVED.
 */
export interface Assessment {
  readonly procedure: Procedure;
  readonly rule: Rule;
  readonly answer: SideAnswer;
  readonly tally: Tally;
  /** The approvals the rule asks for at least. */
  readonly needed: number;
  readonly missing: readonly Missing[];
  /** That stand, by type; each withholds the answer. */
  readonly reservations: Reservations;
  readonly blocks: readonly Block[];
}

/** Assesses a side under the procedure of its round: under SILENCE nothing is missing, only objections and reservations count. */
export function assessIn(
  procedure: Procedure,
  { rule, electorate, history, given }: SideInRound,
): Assessment {
  const express = assess(rule, electorate, history, given);
  if (procedure === 'EXPRESS') return { ...express, procedure };
  const { electors, object } = express.tally;
  const blocks: Block[] = object > 0 ? [{ kind: 'OBJECTIONS', count: object }] : [];
  if (electors === 0) blocks.push({ kind: 'NOBODY_LEFT' });
  return { ...express, procedure, answer: silentAnswer(electorate, history), needed: 0, missing: [], blocks };
}

/** Assesses a side under EXPRESS; the arguments are those of `sideAnswer`. */
export function assess(
  rule: Rule,
  electorate: readonly Elector[],
  history: readonly Position[],
  given: GivenAnswer | null = null,
): Assessment {
  const tally = tallyOf(electorate, history);
  const blocks = blocksIn(rule, bestTally(electorate, history));
  if (spokespersonObjects(rule, electorate, history, given)) blocks.push({ kind: 'SPOKESPERSON_OBJECTS' });
  if (spokespersonGone(rule, electorate, given)) blocks.push({ kind: 'SPOKESPERSON_GONE' });
  return {
    procedure: 'EXPRESS',
    rule,
    answer: sideAnswer(rule, electorate, history, given),
    tally,
    needed: approvalsNeeded(rule, tally.electors),
    missing: missingFrom(rule, tally, given),
    reservations: reservationsOf(electorate, history),
    blocks,
  };
}

function missingFrom(rule: Rule, tally: Tally, given: GivenAnswer | null): Missing[] {
  const missing: Missing[] = [];
  const outstanding = tally.electors - tally.approve - tally.abstain;
  if (rule.kind === 'CONSENSUS' && outstanding > 0)
    missing.push({ kind: 'APPROVAL_OR_ABSTENTION', count: outstanding });
  const approvals = approvalsNeeded(rule, tally.electors) - tally.approve;
  if (approvals > 0) missing.push({ kind: 'APPROVALS', count: approvals });
  for (const organisationKind of unapprovedKinds(rule, tally))
    missing.push({ kind: 'APPROVAL_OF_KIND', organisationKind });
  const positions = (rule.quorum ?? 0) - positionsTaken(tally);
  if (positions > 0) missing.push({ kind: 'QUORUM', count: positions });
  const waits = rule.spokesperson !== undefined && given === null;
  if (waits && isMet(rule, tally)) missing.push({ kind: 'SPOKESPERSON' });
  return missing;
}

function blocksIn(rule: Rule, best: Tally): Block[] {
  const blocks: Block[] = [];
  if (rule.kind === 'CONSENSUS' && best.object > 0) blocks.push({ kind: 'OBJECTIONS', count: best.object });
  const needed = approvalsNeeded(rule, best.electors);
  if (best.approve < needed) blocks.push({ kind: 'TOO_FEW_APPROVALS', possible: best.approve, needed });
  for (const organisationKind of unapprovedKinds(rule, best))
    blocks.push({ kind: 'NO_APPROVAL_OF_KIND', organisationKind });
  const quorum = rule.quorum ?? 0;
  const possible = positionsTaken(best);
  if (possible < quorum) blocks.push({ kind: 'TOO_FEW_FOR_QUORUM', possible, needed: quorum });
  return blocks;
}

function unapprovedKinds(rule: Rule, tally: Tally): OrganisationKind[] {
  return [...new Set(rule.requiredKinds)].filter((kind) => !tally.approvingKinds.has(kind));
}
