import type { Elector, Rule } from './approval.js';
import type { EntryFacts } from './log-entry.js';

/** A side of a round: the rule that was copied into it and who may take positions. */
export interface FixedSide {
  readonly code: string;
  readonly rule: Rule;
  readonly electors: readonly Elector[];
}

/**
 * What the entry `electorate.fixed` holds of a side, whose round is on `digest` (`sha256:` + hex): all that the side's
 * answer follows from beside its positions. The electors are in the order of their ids, whatever order they come in.
 */
export function electorateFixed({ code, rule, electors }: FixedSide, digest: string): EntryFacts {
  const ordered = electors.toSorted((a, b) => (a.organisation < b.organisation ? -1 : 1));
  return {
    side: code,
    digest,
    ...ruleFacts(rule),
    electors: ordered.map(({ organisation }) => organisation),
    kinds: ordered.map(({ kind }) => kind),
  };
}

/** A rule as entries hold it. */
export function ruleFacts(rule: Rule): EntryFacts {
  return {
    rule: rule.kind,
    approvals: rule.kind === 'THRESHOLD' ? rule.approvals : null,
    quorum: rule.quorum ?? null,
    requiredKinds: rule.requiredKinds ?? [],
    spokesperson: rule.spokesperson ?? null,
    allowsSilence: rule.allowsSilence ?? null,
    ...(rule.opensPositions && { opensPositions: true }),
  };
}
