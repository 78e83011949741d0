import { usePeopleWords } from '../../people/words';
import type { Rule } from './sides.documents';
import { useAdministrationWords } from './words';

/** A rule line by line: what it is about, and what it says of that. */
export function useRuleInWords(): (rule: Rule) => readonly (readonly [string, string])[] {
  const people = usePeopleWords();
  const words = useAdministrationWords();
  return ({ kind, approvals, quorum, requiredKinds, spokesperson, allowsSilence, opensPositions }) => [
    [words.ruleKind, words[`RULE_${kind}`]],
    ...(approvals === null ? [] : [[words.approvals, String(approvals)] as const]),
    [words.quorum, quorum === null ? words.none : String(quorum)],
    [words.requiredKinds, requiredKinds.map((one) => people[one]).join(', ') || words.none],
    [words.spokesperson, spokesperson?.name ?? words.byItself],
    [words.allowsSilence, allowsSilence ? words.yes : words.no],
    [words.opensPositions, opensPositions ? words.yes : words.no],
  ];
}
