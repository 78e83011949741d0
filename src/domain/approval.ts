import type { OrganisationKind } from './organisation-kind.js';

/** What a side asks for beside its kind of rule. */
interface Conditions {
  /** How many organisations must have taken a position (APPROVE, OBJECT and ABSTAIN all count). */
  readonly quorum?: number;
  /** At least one organisation of each of these kinds must approve. */
  readonly requiredKinds?: readonly OrganisationKind[];
}

/**
 * The rule by which a side comes to its answer; copied into the round when it opens.
 * CONSENSUS: every elector approves or abstains, at least one approves. THRESHOLD: `approvals` electors approve
 * (fewer than one is read as one: no rule is met without an approval).
 */
export type Rule = Conditions &
  ({ readonly kind: 'CONSENSUS' } | { readonly kind: 'THRESHOLD'; readonly approvals: number });

/** An organisation that may take a position in a round, by its id. */
export interface Elector {
  readonly organisation: string;
  readonly kind: OrganisationKind;
}

export const positionKinds = ['APPROVE', 'OBJECT', 'ABSTAIN'] as const;
export type PositionKind = (typeof positionKinds)[number];

/** A position taken by an organisation. Positions are kept in the order they were taken; none is ever changed. */
export interface Position {
  readonly organisation: string;
  readonly kind: PositionKind;
}

/** What the other side sees of a side. REJECTED: its rule can no longer be met. */
export const sideAnswers = ['PENDING', 'APPROVED', 'REJECTED'] as const;
export type SideAnswer = (typeof sideAnswers)[number];
