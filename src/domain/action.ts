import type { RevisionDocument } from './digest.js';
import { type Refused, refuse } from './refusal.js';

/** The states of a joint action that this release knows (domain.md, "Joint actions"). */
export const actionStatuses = [
  'DRAFT',
  'PROPOSED',
  'RETURNED',
  'WITHDRAWN',
  'IN_APPROVAL',
  'APPROVED',
] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** A lead organisation of a side (UUID); `confirmedDigest` is the text it last confirmed. */
export interface Lead {
  readonly side: string;
  readonly organisation: string;
  readonly confirmedDigest: string | null;
}

/** An offer to lead that is open: its id, and who offers itself for which side. */
export interface Offer {
  readonly id: string;
  readonly side: string;
  readonly organisation: string;
}

/** What the rules of an action look at. */
export interface ActionState {
  readonly status: ActionStatus;
  readonly revision: number;
  /** Of the current revision. */
  readonly digest: string;
  /** The current revision: what must be in it before it is proposed. */
  readonly document: Pick<RevisionDocument, 'texts' | 'expectedResult' | 'area' | 'valueChains'>;
  /** The side whose lead is the first: the proposer's. */
  readonly firstSide: string;
  /** Those of today, at most one a side. */
  readonly leads: readonly Lead[];
  /** Those not answered yet. */
  readonly offers: readonly Offer[];
}

const open = ['DRAFT', 'PROPOSED', 'RETURNED'] as const satisfies readonly ActionStatus[];

/** From which states each act leads on: the table of domain.md. A lead offers itself once the action is proposed. */
export const actsFrom = {
  'action.revise': open,
  'lead.invite': open,
  'lead.offer': ['PROPOSED', 'RETURNED'],
  'offer.answer': ['PROPOSED', 'RETURNED'],
  'lead.confirm': open,
  'lead.decline': open,
  'lead.stepDown': open,
  'action.propose': ['DRAFT', 'RETURNED'],
  'action.return': ['PROPOSED'],
  'action.withdraw': open,
  'round.open': ['PROPOSED'],
} as const satisfies Record<string, readonly ActionStatus[]>;

export type ActionAct = keyof typeof actsFrom;

/** The acts that write a revision: while a round is open they meet TEXT_FROZEN. */
const writing: readonly ActionAct[] = [
  'action.revise',
  'lead.invite',
  'offer.answer',
  'lead.decline',
  'lead.stepDown',
];

/** Whether the state admits the act at all: TEXT_FROZEN, WRONG_STATE. */
export function admits(act: ActionAct, { status }: Pick<ActionState, 'status'>): Refused | undefined {
  const from: readonly ActionStatus[] = actsFrom[act];
  if (from.includes(status)) return undefined;
  if (status === 'IN_APPROVAL' && writing.includes(act)) return refuse('TEXT_FROZEN');
  return refuse('WRONG_STATE', undefined, { status });
}

/** Refuses an act that was meant for another revision than the current one. */
export function staleRevision(state: Pick<ActionState, 'revision'>, expected: number): Refused | undefined {
  if (expected === state.revision) return undefined;
  return refuse('STALE_REVISION', ['expectedRevision'], { current: state.revision });
}
