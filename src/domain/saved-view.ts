import { type Refused, refuse } from './refusal.js';

/** How many views a membership keeps. */
export const mostViews = 50;

/** What follows the partnership in the address of a list: its name and its filters, nothing that leads elsewhere. */
const listAddress = /^[a-z]{1,40}\?[A-Za-z0-9_.~%&=,+:-]{1,1000}$/;

/** Whether it is the address of a list: `actions?status=PROPOSED`. */
export const isListAddress = (address: string): boolean => listAddress.test(address);

/** Why no view can be saved now: there are too many, or one has this name. */
export function refuseView(known: { readonly count: number; readonly named: boolean }): Refused | undefined {
  if (known.named) return refuse('VIEW_NAME_TAKEN', ['name']);
  if (known.count >= mostViews) return refuse('VIEWS_TOO_MANY', undefined, { most: mostViews });
  return undefined;
}
