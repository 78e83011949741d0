import type { Elector, GivenAnswer, Position, Rule, SideAnswer } from './approval.js';
import { bestTally, isMet, latestPositions, tallyOf } from './tally.js';

/**
 * The answer of a side under EXPRESS, from its rule, its electorate as it is now, every position taken, in the order
 * taken, and what its spokesperson said last (domain.md, "Approval rounds").
 * REJECTED: the rule would not be met even if every elector that has not objected approved (who abstained may still come
 * to approve), or the spokesperson objects. RESERVED: a reservation stands. APPROVED: the rule is met, and the
 * spokesperson, where there is one, has said so. Else PENDING.
 */
export function sideAnswer(
  rule: Rule,
  electorate: readonly Elector[],
  history: readonly Position[],
  given: GivenAnswer | null = null,
): SideAnswer {
  if (!couldApprove(rule, electorate, history, given)) return 'REJECTED';
  const tally = tallyOf(electorate, history);
  if (tally.reserve > 0) return 'RESERVED';
  const said = rule.spokesperson === undefined || given === 'APPROVED';
  return isMet(rule, tally) && said ? 'APPROVED' : 'PENDING';
}

/**
 * The answer of a side under SILENCE before its deadline: an objection rejects, a reservation withholds, and silence is
 * no answer yet. Rules, quorum and kinds do not apply. A side that all its electors have left rejects, as it does under
 * EXPRESS: the silence of nobody is no consent.
 */
export function silentAnswer(electorate: readonly Elector[], history: readonly Position[]): SideAnswer {
  const { electors, object, reserve } = tallyOf(electorate, history);
  if (object > 0 || electors === 0) return 'REJECTED';
  return reserve > 0 ? 'RESERVED' : 'PENDING';
}

/** Whether the electorate could approve at all; if not, openRound refuses RULE_UNREACHABLE. */
export function isReachable(rule: Rule, electorate: readonly Elector[]): boolean {
  return couldApprove(rule, electorate, [], null);
}

/** Whether a spokesperson stands against it, by word or by position. */
export function spokespersonObjects(
  { spokesperson }: Rule,
  electorate: readonly Elector[],
  history: readonly Position[],
  given: GivenAnswer | null,
): boolean {
  if (spokesperson === undefined) return false;
  const objects = latestPositions(history).get(spokesperson)?.kind === 'OBJECT';
  return given === 'REJECTED' || (objects && isElector(spokesperson, electorate));
}

/** Whether nobody is left who could give the answer: the spokesperson is no elector and has not given it before. */
export function spokespersonGone(
  { spokesperson }: Rule,
  electorate: readonly Elector[],
  given: GivenAnswer | null,
): boolean {
  return spokesperson !== undefined && given === null && !isElector(spokesperson, electorate);
}

function couldApprove(
  rule: Rule,
  electorate: readonly Elector[],
  history: readonly Position[],
  given: GivenAnswer | null,
): boolean {
  return (
    isMet(rule, bestTally(electorate, history)) &&
    !spokespersonObjects(rule, electorate, history, given) &&
    !spokespersonGone(rule, electorate, given)
  );
}

const isElector = (organisation: string, electorate: readonly Elector[]): boolean =>
  electorate.some((elector) => elector.organisation === organisation);
