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

/** A lead organisation of a side; `confirmedDigest` is the text it last confirmed. */
export interface Lead {
  readonly side: string;
  readonly organisation: string;
  readonly confirmedDigest: string | null;
}

/** What the rules of an action look at. */
export interface ActionState {
  readonly status: ActionStatus;
  readonly revision: number;
  /** Of the current revision. */
  readonly digest: string;
  /** The side whose lead is the first: the proposer's. */
  readonly firstSide: string;
  readonly leads: readonly Lead[];
}

const open = ['DRAFT', 'PROPOSED', 'RETURNED'] as const satisfies readonly ActionStatus[];

/** From which states each act leads on: the table of domain.md. */
export const actsFrom = {
  'action.revise': open,
  'action.propose': ['DRAFT', 'RETURNED'],
  'action.return': ['PROPOSED'],
  'action.withdraw': open,
} as const satisfies Record<string, readonly ActionStatus[]>;

export type ActionAct = keyof typeof actsFrom;

/** The first half of every rule: whether the state admits the act, before any input is seen. */
export function admits(act: ActionAct, state: ActionState): Refused | undefined {
  const from: readonly ActionStatus[] = actsFrom[act];
  if (from.includes(state.status)) return undefined;
  if (act === 'action.revise' && state.status === 'IN_APPROVAL') return refuse('TEXT_FROZEN');
  return refuse('WRONG_STATE', undefined, { status: state.status });
}

/** Refuses an act that was meant for another revision than the current one. */
export function staleRevision(state: ActionState, expected: number): Refused | undefined {
  if (expected === state.revision) return undefined;
  return refuse('STALE_REVISION', ['expectedRevision'], { current: state.revision });
}
