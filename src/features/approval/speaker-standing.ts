import type { Standing } from '../../access/authorise.js';
import type { Rule } from '../../domain/approval.js';

/**
 * How an organisation stands to the answer of its side: `own` as its spokesperson that is an elector still (ADR 0007);
 * `side` where there is none, and the side's focal points say where it decided.
 */
export function speakerStanding(
  rule: Rule | undefined,
  by: { readonly organisation: string | undefined; readonly elector: boolean },
): Standing {
  if (!rule) return {};
  const { spokesperson } = rule;
  return { own: by.elector && spokesperson === by.organisation, side: spokesperson === undefined };
}
