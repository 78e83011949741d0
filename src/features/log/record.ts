import type { Actor } from '../../access/authorise.js';
import type { EntryKind } from '../../domain/entry-kind.js';
import type { EntryActor, EntryFacts, EntrySubject } from '../../domain/log-entry.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/** Who stands in an entry for a member who acts. */
export function asEntryActor({ user, membership, organisation, role, substituteFor }: Actor): EntryActor {
  return { user, membership, organisation, role, substituteFor };
}

/** Where an entry goes, and who acted there; `at` only where it is not the transaction's instant: a deadline. */
interface Recorded {
  readonly partnership: string;
  readonly audience: number;
  /** Null where the clock or a rule acted: of an answer, an outcome and the item that follows from it; and of an outsider. */
  readonly actor: EntryActor | null;
  readonly at?: Date;
}

/** The fourth beat of a verb: writes an entry to the log of one audience. */
export function record(
  tx: WriteTransaction,
  { partnership, audience, actor, at = tx.now }: Recorded,
  kind: EntryKind,
  subject: { readonly type: EntrySubject; readonly id: string },
  data: EntryFacts,
): void {
  tx.append(partnership, audience, { kind, at: at.toISOString(), actor, subject, data });
}
