import type { RevisionDocument } from './digest.js';
import {
  type Leadership,
  type Party,
  refuseConfirmed,
  refuseDeclining,
  refuseLastLead,
  refuseNoRoom,
  refuseOffer,
  refuseUnconfirmed,
} from './lead.js';
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

/** A candidate revision that stands beside the approved one: to be put to a round, or in one. */
export type ChangeState = 'ASKED' | 'IN_ROUND';

/** What the rules of an action look at: its candidate where there is one, else its only current revision. */
export interface ActionState extends Leadership {
  readonly status: ActionStatus;
  readonly revision: number;
  /** Null, or left out, where there is no candidate. */
  readonly change?: ChangeState | null;
  /** That revision: what must be in it before it is proposed, and which sides have a lead. */
  readonly document: Pick<RevisionDocument, 'texts' | 'expectedResult' | 'area' | 'valueChains' | 'leads'>;
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
  'action.requestChange': ['APPROVED'],
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

/** What is done to a candidate as to a text that was never approved, while no round is open on it. */
const onCandidate: readonly ActionAct[] = ['lead.confirm', 'round.open'];

/** Whether the state admits the act at all: TEXT_FROZEN, WRONG_STATE. */
export function admits(
  act: ActionAct,
  { status, change }: Pick<ActionState, 'status' | 'change'>,
): Refused | undefined {
  if (act === 'action.requestChange' && change === 'IN_ROUND') return refuse('TEXT_FROZEN');
  const from: readonly ActionStatus[] = actsFrom[act];
  if (from.includes(status) || (change === 'ASKED' && onCandidate.includes(act))) return undefined;
  if (status === 'IN_APPROVAL' && writing.includes(act)) return refuse('TEXT_FROZEN');
  return refuse('WRONG_STATE', undefined, { status });
}

/**
 * The first half of every rule, before any input is seen: what a verb asks first and what `viewerCan` says. Refuses
 * also MISSING, LEAD_TAKEN, OFFER_OPEN, OFFER_NOT_OPEN, ALREADY_CONFIRMED, LEAD_ACCEPTED, LAST_LEAD and
 * LEADS_UNCONFIRMED.
 */
export function possible(act: ActionAct, state: ActionState, by: Party): Refused | undefined {
  return admits(act, state) ?? further[act]?.(state, by);
}

const further: Partial<Record<ActionAct, (state: ActionState, by: Party) => Refused | undefined>> = {
  'action.propose': refuseIncomplete,
  'lead.invite': refuseNoRoom,
  'lead.offer': refuseOffer,
  'offer.answer': ({ offers }) => (offers.length > 0 ? undefined : refuse('OFFER_NOT_OPEN')),
  'lead.confirm': refuseConfirmed,
  'lead.decline': refuseDeclining,
  'lead.stepDown': refuseLastLead,
  'round.open': refuseUnconfirmed,
};

/** Refuses an act that was meant for another revision than the current one. */
export function staleRevision(state: Pick<ActionState, 'revision'>, expected: number): Refused | undefined {
  if (expected === state.revision) return undefined;
  return refuse('STALE_REVISION', ['expectedRevision'], { current: state.revision });
}

/** Of an act on exactly one text: the digest named must be the current one. */
export function staleDigest(state: Pick<ActionState, 'digest'>, named: string): Refused | undefined {
  return named === state.digest ? undefined : refuse('STALE_DIGEST', ['digest']);
}

/** What a text must have before it is proposed, each field by its name in the content of a revision. */
function refuseIncomplete({ document }: ActionState): Refused | undefined {
  const { texts, expectedResult, area, valueChains } = document;
  const present = {
    summary: Object.values(texts).some(({ summary }) => summary),
    expectedResult,
    area,
    valueChains: valueChains.length > 0,
  };
  const fields = Object.entries(present).flatMap(([field, there]) => (there ? [] : [field]));
  const [first] = fields;
  return first ? refuse('MISSING', [first], { fields: fields.join(', ') }) : undefined;
}
