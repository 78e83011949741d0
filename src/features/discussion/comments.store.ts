import { visible } from '../../access/visible.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { subjectVisible } from './subject-visible.js';
import { type LockedThread, threadColumns } from './threads.store.js';

/** A comment of a locked thread. */
export interface StoredComment {
  readonly id: string;
  /** Null once it is removed. */
  readonly body: string | null;
  readonly removed: boolean;
  /** The membership that wrote it, and its side. */
  readonly author: string;
  readonly side: string | null;
  /** The person who wrote it. */
  readonly authorUser: string;
  /** Its place in the thread, from 1. */
  readonly ordinal: number;
  /** When the present text was written. */
  readonly writtenAt: Date;
  /** The number of the present text, from 1. */
  readonly version: number;
}

/** Finds a comment as the viewer by its global id and locks its thread. Throws NOT_FOUND where they see none of that id. */
export async function lockComment(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
): Promise<{ readonly thread: LockedThread; readonly comment: StoredComment }> {
  const { audiences, partnership } = request.scope;
  const id = readId(request, globalId, 'Comment', ['comment']);
  const [[thread], comment] = await Promise.all([
    tx.rows<LockedThread>(
      `select ${threadColumns} from thread t
       where t.partnership_id = $2 and ${visible('t')} and ${subjectVisible('t')} and t.id =
         (select c.thread_id from comment c where c.partnership_id = $2 and c.id = $3 and ${visible('c')})
       for update of t`,
      [audiences, partnership, id],
    ),
    // A statement of its own: it sees what was committed while the first waited for the thread.
    commentOf(tx, request.scope, id),
  ]);
  if (!thread || !comment) throw notFound(['comment']);
  return { thread, comment };
}

/** Reads a comment as the viewer, of any thread or of one (UUIDs). */
export async function commentOf(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  id: string,
  thread?: string,
): Promise<StoredComment | undefined> {
  const [comment] = await tx.rows<StoredComment>(
    `select c.id, c.body, c.removed_at is not null as removed, c.membership_id as author, m.user_id as "authorUser", o.side_code as side, c.ordinal,
       coalesce(c.edited_at, c.created_at) as "writtenAt", c.version
     from comment c join organisation o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
     join membership m on m.partnership_id = c.partnership_id and m.id = c.membership_id
     where c.partnership_id = $2 and c.id = $3 and ($4::uuid is null or c.thread_id = $4) and ${visible('c')} and ${visible('o')} and ${visible('m')}`,
    [audiences, partnership, id, thread ?? null],
  );
  return comment;
}
