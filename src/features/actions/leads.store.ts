import { visible } from '../../access/visible.js';
import type { Invited } from '../../domain/lead.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { ActionLeadEntity } from './action-lead.entity.js';
import type { LockedAction } from './actions.store.js';

type Action = Pick<LockedAction, 'partnership' | 'id' | 'audience' | 'circle'>;

/** Whether only its circle sees the action: it was never proposed. */
export const inCircle = ({ audience, circle }: Action): boolean => audience === circle;

/** An organisation that is to lead, as the viewer finds it. Throws NOT_FOUND for one that is not there for them. */
export async function findInvited(
  tx: WriteTransaction,
  request: Request,
  organisation: string,
  path: readonly string[],
): Promise<Invited> {
  const { audiences, partnership } = request.scope;
  const [found] = await tx.rows<Invited>(
    `select o.side_code as side, o.status = 'ACCREDITED' as accredited from organisation o
     where o.partnership_id = $2 and o.id = $3 and ${visible('o')}`,
    [audiences, partnership, organisation],
  );
  if (!found) throw notFound(path);
  return found;
}

/** An organisation becomes the lead of its side by a revision, and until the first proposal enters the circle. */
export function addLead(
  tx: WriteTransaction,
  action: Action,
  lead: { readonly side: string; readonly organisation: string; readonly revision: number },
): void {
  const { partnership: partnershipId, id: actionId, audience, circle } = action;
  const { side: sideCode, organisation: organisationId, revision: fromRevision } = lead;
  const key = { partnershipId, actionId, sideCode, fromRevision };
  tx.insert(ActionLeadEntity, { ...key, organisationId, audience, since: tx.now });
  if (!inCircle(action)) return;
  // It may have been in the circle before, and left.
  tx.change(
    `insert into circle_member (partnership_id, audience, action_id, organisation_id) values ($1, $2, $3, $4)
     on conflict (partnership_id, action_id, organisation_id) do update set left_at = null`,
    [partnershipId, circle, actionId, organisationId],
    1,
  );
}

/** A lead organisation leads no more, and until the first proposal leaves the circle; from then on that is frozen. */
export function endLead(tx: WriteTransaction, action: Action, organisation: string): void {
  const key = [action.partnership, action.id, organisation, tx.now];
  tx.change(
    `update action_lead set ended_at = $4
     where partnership_id = $1 and action_id = $2 and organisation_id = $3 and ended_at is null`,
    key,
    1,
  );
  if (!inCircle(action)) return;
  tx.change(
    `update circle_member set left_at = $4
     where partnership_id = $1 and action_id = $2 and organisation_id = $3 and left_at is null`,
    key,
    1,
  );
}

/** What leads have confirmed lapses by a new text, whose digest it is. */
export function outdateConfirmed(tx: WriteTransaction, action: Action, digest: string): void {
  tx.change(
    `update action_lead set outdated_since = $4
     where partnership_id = $1 and action_id = $2 and ended_at is null and confirmed_digest <> $3`,
    [action.partnership, action.id, digest, tx.now],
  );
}

/** A lead organisation stands behind a text. */
export function confirmDigest(
  tx: WriteTransaction,
  action: Action,
  organisation: string,
  digest: string,
): void {
  tx.change(
    `update action_lead set confirmed_digest = $4, confirmed_at = $5, outdated_since = null
     where partnership_id = $1 and action_id = $2 and organisation_id = $3 and ended_at is null`,
    [action.partnership, action.id, organisation, digest, tx.now],
    1,
  );
}

/** Today's leads become visible to a wider audience; who led before them stays known to those who saw it. */
export function showLeads(tx: WriteTransaction, action: LockedAction, audience: number): void {
  tx.change(
    `update action_lead set audience = $3 where partnership_id = $1 and action_id = $2 and ended_at is null`,
    [action.partnership, action.id, audience],
    action.leads.length,
  );
}
