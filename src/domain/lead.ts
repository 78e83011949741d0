import { type Refused, refuse } from './refusal.js';

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

/** Who leads an action, and who would. */
export interface Leadership {
  /** Of the current revision. */
  readonly digest: string;
  /** The current revision: all sides by code, and the lead of each or null. */
  readonly document: { readonly leads: Readonly<Record<string, string | null>> };
  /** The side whose lead is the first: the proposer's. */
  readonly firstSide: string;
  /** Those of today, at most one a side. */
  readonly leads: readonly Lead[];
  /** Those not answered yet. */
  readonly offers: readonly Offer[];
}

/** Who acts: an organisation (UUID) and its side's code, null for a joint one. */
export interface Party {
  readonly organisation: string;
  readonly side: string | null;
}

/** The lead that an organisation is, if it is one. */
export function leadBy(
  { leads }: Pick<Leadership, 'leads'>,
  { organisation }: Pick<Party, 'organisation'>,
): Lead | undefined {
  return leads.find((lead) => lead.organisation === organisation);
}

/** Whether an organisation is the first lead: it invites, answers offers, withdraws. */
export function isFirstLead(
  state: Pick<Leadership, 'leads' | 'firstSide'>,
  party: Pick<Party, 'organisation'>,
): boolean {
  return leadBy(state, party)?.side === state.firstSide;
}

/** Nobody can be invited while every side has a lead. */
export function refuseNoRoom({ document }: Leadership): Refused | undefined {
  const sides = Object.entries(document.leads);
  if (sides.some(([, lead]) => lead === null)) return undefined;
  return refuse('LEAD_TAKEN', ['organisation'], { side: sides.map(([side]) => side).join(', ') });
}

/** An organisation as it is looked at before it may lead. */
export interface Invited {
  readonly side: string | null;
  readonly accredited: boolean;
}

/** The second half of inviting: an accredited organisation of another side that has no lead; answers that side. */
export function admitLead(
  { firstSide, document }: Leadership,
  { side, accredited }: Invited,
): Refused | { readonly side: string } {
  const path = ['organisation'];
  if (side === null || side === firstSide) return refuse('NOT_ANOTHER_SIDE', path);
  if (document.leads[side]) return refuse('LEAD_TAKEN', path, { side });
  return accredited ? { side } : refuse('NOT_ACCREDITED', path);
}

/** An organisation offers itself for its own side, while that has no lead, and once at a time. */
export function refuseOffer(
  { document, offers }: Leadership,
  { organisation, side }: Party,
): Refused | undefined {
  if (side !== null && document.leads[side]) return refuse('LEAD_TAKEN', undefined, { side });
  return offers.some((offer) => offer.organisation === organisation) ? refuse('OFFER_OPEN') : undefined;
}

/** A text is confirmed once. */
export function refuseConfirmed(state: Leadership, party: Party): Refused | undefined {
  return leadBy(state, party)?.confirmedDigest === state.digest ? refuse('ALREADY_CONFIRMED') : undefined;
}

/** A round is opened on a text that a lead of every side has confirmed. */
export function refuseUnconfirmed({
  document,
  leads,
  digest,
}: Pick<Leadership, 'document' | 'leads' | 'digest'>): Refused | undefined {
  const without = Object.keys(document.leads).find(
    (side) => !leads.some((lead) => lead.side === side && lead.confirmedDigest === digest),
  );
  return without === undefined ? undefined : refuse('LEADS_UNCONFIRMED', undefined, { side: without });
}

/** Who has never confirmed a text declines; who has leads, and steps down. */
export function refuseDeclining(state: Leadership, party: Party): Refused | undefined {
  return leadBy(state, party)?.confirmedDigest ? refuse('LEAD_ACCEPTED') : refuseLastLead(state);
}

/** An action is never without a lead. */
export function refuseLastLead({ leads }: Leadership): Refused | undefined {
  return leads.length > 1 ? undefined : refuse('LAST_LEAD');
}

/** The leads by side, as a revision names them, after one has come or gone (`organisation` null). */
export function leadsWith(
  { document }: Leadership,
  side: string,
  organisation: string | null,
): Readonly<Record<string, string | null>> {
  return { ...document.leads, [side]: organisation };
}

/** The first side once the lead of `side` has gone: where that was the first, a remaining lead becomes it. */
export function firstSideWithout({ firstSide, leads }: Leadership, side: string): string {
  if (side !== firstSide) return firstSide;
  return leads.find((lead) => lead.side !== side)?.side ?? firstSide;
}
