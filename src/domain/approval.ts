import type { OrganisationKind } from './organisation-kind.js';

export const ruleKinds = ['CONSENSUS', 'MAJORITY', 'THRESHOLD'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** What a side asks for beside its kind of rule. */
interface Conditions {
  /** How many organisations must have taken a position (APPROVE, OBJECT and ABSTAIN all count). */
  readonly quorum?: number;
  /** At least one organisation of each of these kinds must approve. */
  readonly requiredKinds?: readonly OrganisationKind[];
  /** The organisation (UUID) that gives the answer, once the rule is met; its objection is the side's. */
  readonly spokesperson?: string;
  /** Whether the side may be asked under the silence procedure. */
  readonly allowsSilence?: boolean;
  /** Whether the other sides read its positions, and not its answer alone (domain.md, "Approval rounds"). */
  readonly opensPositions?: boolean;
}

/**
 * The rule by which a side comes to its answer; copied into the round when it opens.
 * CONSENSUS: every elector approves or abstains, at least one approves. MAJORITY: more than half the electors approve.
 * THRESHOLD: `approvals` electors approve (fewer than one is read as one: no rule is met without an approval).
 */
export type Rule = Conditions &
  ({ readonly kind: 'CONSENSUS' | 'MAJORITY' } | { readonly kind: 'THRESHOLD'; readonly approvals: number });

/** An organisation that may take a position in a round, by its id. */
export interface Elector {
  readonly organisation: string;
  readonly kind: OrganisationKind;
}

export const positionKinds = ['APPROVE', 'APPROVE_AD_REFERENDUM', 'RESERVE', 'OBJECT', 'ABSTAIN'] as const;
export type PositionKind = (typeof positionKinds)[number];

export const reservationTypes = [
  'SCRUTINY',
  'PARLIAMENTARY',
  'LINGUISTIC',
  'BUDGETARY',
  'SUBSTANTIVE',
] as const;
export type ReservationType = (typeof reservationTypes)[number];

/**
 * A position of an organisation, or the end of one: `kind` is null where it lifted its reservation and has none since.
 * Positions are kept in the order they were taken; none is ever changed.
 */
export interface Position {
  readonly organisation: string;
  readonly kind: PositionKind | null;
  /** Of RESERVE, and only there. */
  readonly reservation?: ReservationType | null;
}

/** How a row of the history came to be: a position taken, a provisional approval confirmed, a reservation lifted. */
export const positionActs = ['TAKEN', 'CONFIRMED', 'LIFTED'] as const;
export type PositionAct = (typeof positionActs)[number];

/** What the other side sees of a side. RESERVED: a reservation stands. REJECTED: its rule can no longer be met. */
export const sideAnswers = ['PENDING', 'APPROVED', 'RESERVED', 'REJECTED'] as const;
export type SideAnswer = (typeof sideAnswers)[number];

/** What a spokesperson can say. */
export const givenAnswers = ['APPROVED', 'REJECTED'] as const;
export type GivenAnswer = (typeof givenAnswers)[number];

/** Where a side decided. */
export const answerForms = ['IN_CONCORD', 'MEETING', 'EXCHANGE_OF_LETTERS', 'NOTES_VERBALES'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** How the answers of the sides become an outcome. EXPRESS: each says yes. SILENCE: none says no until the deadline. */
export const procedures = ['EXPRESS', 'SILENCE'] as const;
export type Procedure = (typeof procedures)[number];
