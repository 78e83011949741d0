import { visible } from '../../access/visible.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import type { LockedAction } from './actions.store.js';
import { LeadOfferEntity } from './lead-offer.entity.js';

/** An offer by its global id, and the action it is on, both as UUIDs; as the viewer. Throws NOT_FOUND. */
export async function findOffer(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
  path: readonly string[],
): Promise<{ offer: string; action: string }> {
  const { audiences, partnership } = request.scope;
  const [found] = await tx.rows<{ offer: string; action: string }>(
    `select o.id as offer, o.action_id as action from lead_offer o
     where o.partnership_id = $2 and o.id = $3 and ${visible('o')}`,
    [audiences, partnership, readId(request, globalId, 'LeadOffer', path)],
  );
  if (!found) throw notFound(path);
  return found;
}

/** An organisation offers itself; answers the offer's id. */
export function addOffer(
  tx: WriteTransaction,
  { partnership: partnershipId, id: actionId, audience }: LockedAction,
  sideCode: string,
  organisationId: string,
): string {
  const id = tx.nextId();
  const offeredAt = tx.now;
  tx.insert(LeadOfferEntity, { partnershipId, id, audience, actionId, sideCode, organisationId, offeredAt });
  return id;
}

/** The answer to an open offer. */
export function closeOffer(
  tx: WriteTransaction,
  { partnership: partnershipId }: LockedAction,
  id: string,
  state: 'ACCEPTED' | 'DECLINED',
): void {
  tx.update(LeadOfferEntity, { partnershipId, id, state: 'OPEN' }, { state, answeredAt: tx.now });
}

/** The open offers for a side, or all of them, end: it has a lead now, or the action is withdrawn. */
export function endOffers(tx: WriteTransaction, { partnership, id }: LockedAction, side?: string): void {
  tx.change(
    `update lead_offer set state = 'ENDED', answered_at = $3
     where partnership_id = $1 and action_id = $2 and state = 'OPEN' and side_code = coalesce($4, side_code)`,
    [partnership, id, tx.now, side ?? null],
  );
}
