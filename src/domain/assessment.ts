import type { Elector, Position, Rule, SideAnswer } from './approval.js';
import type { OrganisationKind } from './organisation-kind.js';
import {
  approvalsNeeded,
  bestTally,
  latestPositions,
  positionsTaken,
  sideAnswer,
  type Tally,
  tallyOf,
} from './side-answer.js';

/** One thing a side still needs before its rule is met. */
export type Missing =
  | { readonly kind: 'APPROVALS'; readonly count: number }
  | { readonly kind: 'APPROVAL_OR_ABSTENTION'; readonly count: number }
  | { readonly kind: 'APPROVAL_OF_KIND'; readonly organisationKind: OrganisationKind }
  | { readonly kind: 'QUORUM'; readonly count: number };

/** One reason why the rule can no longer be met, with what there could be at best and what is needed. */
export type Block =
  | { readonly kind: 'OBJECTIONS'; readonly count: number }
  | { readonly kind: 'TOO_FEW_APPROVALS'; readonly possible: number; readonly needed: number }
  | { readonly kind: 'NO_APPROVAL_OF_KIND'; readonly organisationKind: OrganisationKind }
  | { readonly kind: 'TOO_FEW_FOR_QUORUM'; readonly possible: number; readonly needed: number };

/**
 * Where a side stands, as data from which any language makes sentences (English: assessment-sentence.ts).
 * `missing` is empty exactly when the answer is APPROVED, `blocks` is filled exactly when it is REJECTED.
 */
export interface Assessment {
  readonly rule: Rule;
  readonly answer: SideAnswer;
  readonly tally: Tally;
  /** The approvals the rule asks for at least. */
  readonly needed: number;
  readonly missing: readonly Missing[];
  readonly blocks: readonly Block[];
}

/** Assesses a side; the arguments are those of `sideAnswer`. */
export function assess(rule: Rule, electorate: readonly Elector[], history: readonly Position[]): Assessment {
  const tally = tallyOf(electorate, history);
  return {
    rule,
    answer: sideAnswer(rule, electorate, history),
    tally,
    needed: approvalsNeeded(rule),
    missing: missingFrom(rule, tally),
    blocks: blocksIn(rule, bestTally(electorate, latestPositions(history))),
  };
}

function missingFrom(rule: Rule, tally: Tally): Missing[] {
  const missing: Missing[] = [];
  const outstanding = tally.electors - tally.approve - tally.abstain;
  if (rule.kind === 'CONSENSUS' && outstanding > 0)
    missing.push({ kind: 'APPROVAL_OR_ABSTENTION', count: outstanding });
  const approvals = approvalsNeeded(rule) - tally.approve;
  if (approvals > 0) missing.push({ kind: 'APPROVALS', count: approvals });
  for (const organisationKind of unapprovedKinds(rule, tally))
    missing.push({ kind: 'APPROVAL_OF_KIND', organisationKind });
  const positions = (rule.quorum ?? 0) - positionsTaken(tally);
  if (positions > 0) missing.push({ kind: 'QUORUM', count: positions });
  return missing;
}

function blocksIn(rule: Rule, best: Tally): Block[] {
  const blocks: Block[] = [];
  if (rule.kind === 'CONSENSUS' && best.object > 0) blocks.push({ kind: 'OBJECTIONS', count: best.object });
  const needed = approvalsNeeded(rule);
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
