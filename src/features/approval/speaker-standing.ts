import type { Standing } from '../../access/authorise.js';
import type { Rule } from '../../domain/approval.js';

/**
 * How an organisation stands to the answer of its side: `own` as its spokesperson; `side` where there is none, and the
 * side's focal points say where it decided.
 */
export function speakerStanding(rule: Rule | undefined, organisation: string | undefined): Standing {
  if (!rule) return {};
  return { own: rule.spokesperson === organisation, side: rule.spokesperson === undefined };
}
