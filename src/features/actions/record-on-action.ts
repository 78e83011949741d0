import type { Actor } from '../../access/authorise.js';
import type { EntryKind } from '../../domain/entry-kind.js';
import type { EntryFacts } from '../../domain/log-entry.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { asEntryActor, record } from '../log/record.js';
import type { LockedAction } from './actions.store.js';

/** Writes an entry about an action to the log of its audience, or of another one. */
export function recordOnAction(
  tx: WriteTransaction,
  { partnership, id, audience: own }: LockedAction,
  actor: Actor,
  kind: EntryKind,
  data: EntryFacts,
  audience = own,
): void {
  const where = { partnership, audience, actor: asEntryActor(actor) };
  record(tx, where, kind, { type: 'ACTION', id }, data);
}
