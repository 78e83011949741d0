import type { Actor } from '../../access/authorise.js';
import { leadBy } from '../../domain/lead.js';
import { referenceOf } from '../../domain/reference.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { PartnershipFacts } from '../partnerships/partnership-facts.queries.js';
import type { ActionEntity } from './action.entity.js';
import type { LockedAction } from './actions.store.js';
import { showLeads } from './leads.store.js';
import { ProposalEntity } from './proposal.entity.js';
import { recordOnAction } from './record-on-action.js';
import { type OpenText, writeNextRevision } from './revisions.store.js';

/**
 * The action with the text that may be shown to all. A revision by which an organisation left is written by that one,
 * and who led in the circle and left stays there (domain.md, "Leads"): the proposer writes it again, word for word.
 */
export function textToShow(tx: WriteTransaction, text: OpenText, actor: Actor): LockedAction {
  const { action } = text;
  if (leadBy(action, { organisation: action.author })) return action;
  const written = writeNextRevision(tx, text, actor, {});
  recordOnAction(tx, action, actor, 'action.revised', written);
  return { ...action, ...written };
}

/**
 * The first proposal: the current revision and today's leads become visible to the partnership, the action gets the
 * next reference of the year (UTC). Answers what that changes on its row. The counter stays locked until the end of the
 * transaction and goes back if that fails: references have no gaps.
 */
export async function showToPartnership(
  tx: WriteTransaction,
  action: LockedAction,
  { slug, audience }: PartnershipFacts,
): Promise<Partial<ActionEntity>> {
  const { partnership, id, revision } = action;
  const year = tx.now.getUTCFullYear();
  const [counter] = await tx.rows<{ last: number }>(
    `insert into reference_counter (partnership_id, audience, year, last) values ($1, $2, $3, 1)
     on conflict (partnership_id, year) do update set last = reference_counter.last + 1 returning last`,
    [partnership, audience, year],
  );
  if (!counter) throw new Error('the counter of references gave no number');
  tx.change(
    'update revision set audience = $4 where partnership_id = $1 and action_id = $2 and number = $3',
    [partnership, id, revision, audience],
    1,
  );
  showLeads(tx, action, audience);
  const reference = referenceOf(slug, year, counter.last);
  // The threads so far stay in the circle, and a counter counts those of the row's own audience.
  return { audience, year, number: counter.last, reference, proposedAt: tx.now, threadCount: 0 };
}

/** Remembers who proposed which text. */
export function writeProposal(
  tx: WriteTransaction,
  { partnership: partnershipId, id: actionId, revision }: LockedAction,
  audience: number,
  { user: userId, membership: membershipId }: Actor,
): void {
  const who = { userId, membershipId, proposedAt: tx.now };
  tx.insert(ProposalEntity, { partnershipId, id: tx.nextId(), audience, actionId, revision, ...who });
}
