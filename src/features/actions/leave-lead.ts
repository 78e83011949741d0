import type { Actor } from '../../access/authorise.js';
import { firstSideWithout, leadBy, leadsWith } from '../../domain/lead.js';
import type { EntryFacts } from '../../domain/log-entry.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { forbidden } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { endLead, inCircle } from './leads.store.js';
import { type OpenText, writeNextRevision } from './revisions.store.js';

/**
 * The organisation acted for leads no more: a revision without it, and the facts of the entry. Where it so leaves the
 * circle, what the request still reads is read without the circle: the answer shows no more than a later one would.
 */
export function leaveLead(tx: WriteTransaction, request: Request, text: OpenText, actor: Actor): EntryFacts {
  const { action } = text;
  const { organisation } = actor;
  const side = leadBy(action, actor)?.side;
  // authorise has let only a lead through.
  if (!side) throw forbidden();
  const written = writeNextRevision(tx, text, actor, {
    leads: leadsWith(action, side, null),
    firstSide: firstSideWithout(action, side),
  });
  endLead(tx, action, organisation);
  if (inCircle(action)) request.lose(action.circle);
  return { organisation, side, ...written };
}
