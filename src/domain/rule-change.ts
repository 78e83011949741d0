import type { Rule } from './approval.js';
import { type Refused, refuse } from './refusal.js';

/**
 * Whether a new rule is not provably at least as strict as the old one for every electorate: then some set of positions
 * could be approved under the new rule that was not under the old. Each part is compared by itself, so that a reader
 * can follow it; where a stricter part makes up for a looser one, it is a loosening all the same.
 */
export function isLoosening(old: Rule, wanted: Rule): boolean {
  return !(
    impliesKind(wanted, old) &&
    (wanted.quorum ?? 0) >= (old.quorum ?? 0) &&
    (old.requiredKinds ?? []).every((kind) => wanted.requiredKinds?.includes(kind)) &&
    (old.spokesperson === undefined || wanted.spokesperson === old.spokesperson) &&
    (old.allowsSilence === true || wanted.allowsSilence !== true) &&
    // What others have read is not taken back: that takes two as well.
    (old.opensPositions === true || wanted.opensPositions !== true)
  );
}

/** Whether what meets the kind of the wanted rule meets that of the old one: no rule is met without an approval. */
function impliesKind(wanted: Rule, old: Rule): boolean {
  return old.kind === 'THRESHOLD' ? atLeast(wanted) >= atLeast(old) : wanted.kind === old.kind;
}

/** The approvals that a rule asks for whatever the electorate. */
const atLeast = (rule: Rule): number => (rule.kind === 'THRESHOLD' ? Math.max(1, rule.approvals) : 1);

/** Whether two rules are the same: required kinds have no order. */
export function isSameRule(one: Rule, other: Rule): boolean {
  return formOf(one) === formOf(other);
}

function formOf(rule: Rule): string {
  const { kind, quorum = 0, requiredKinds = [], spokesperson = null } = rule;
  const { allowsSilence = false, opensPositions = false } = rule;
  const permits = [allowsSilence, opensPositions];
  return JSON.stringify([kind, atLeast(rule), quorum, requiredKinds.toSorted(), spokesperson, permits]);
}

/** A loosening that a focal point has proposed: the rule, and whose it is (a user's id). */
export interface RuleProposal {
  readonly rule: Rule;
  readonly by: string;
}

/** A side whose rule is to change. */
export interface RuledSide {
  readonly rule: Rule;
  readonly version: number;
  /** The loosening of this version proposed last, by somebody who is a focal point of the side still. */
  readonly proposal: RuleProposal | null;
  /** The users who are its active focal points. */
  readonly focalPoints: readonly string[];
  /** The ids of its accredited organisations. */
  readonly organisations: readonly string[];
}

/** CHANGED: it stands from now on, seconded where a second focal point has agreed. PROPOSED: it awaits one. */
export type RuleChange =
  | { readonly outcome: 'CHANGED'; readonly seconded: boolean }
  | { readonly outcome: 'PROPOSED' };

/**
 * What the wish of a focal point (a user's id) for another rule comes to. What loosens the rule takes a second focal
 * point where the side has one (domain.md, "Who" of roles, and for rules alike).
 */
export function changeRule(
  side: RuledSide,
  wanted: Rule,
  { by, expectedVersion }: { readonly by: string; readonly expectedVersion: number },
): Refused | RuleChange {
  const { rule, version, proposal, focalPoints, organisations } = side;
  if (expectedVersion !== version) return refuse('STALE_RULE', ['expectedVersion'], { current: version });
  if (isSameRule(rule, wanted)) return refuse('SAME_RULE', ['rule']);
  if (wanted.spokesperson !== undefined && !organisations.includes(wanted.spokesperson))
    return refuse('RULE_UNKNOWN_ORGANISATION', ['rule', 'spokesperson']);
  if (!isLoosening(rule, wanted)) return { outcome: 'CHANGED', seconded: false };
  if (focalPoints.every((user) => user === by)) return { outcome: 'CHANGED', seconded: false };
  if (!proposal || !isSameRule(proposal.rule, wanted)) return { outcome: 'PROPOSED' };
  return proposal.by === by ? refuse('RULE_PROPOSED') : { outcome: 'CHANGED', seconded: true };
}
