import { visible } from '../../access/visible.js';
import type { ThreadAudienceKind, ThreadState } from '../../domain/discussion.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { settleOverdueRound } from '../approval/rounds.store.js';
import { subjectVisible } from './subject-visible.js';

/** A thread held until the end of the transaction, and with it its comments: they change only under its lock. */
export interface LockedThread extends Omit<ThreadState, 'assents'> {
  readonly id: string;
  readonly audience: number;
  readonly action: string | null;
  readonly opener: string;
  readonly commentCount: number;
  readonly lastCommentAt: Date;
}

/** A comment of a locked thread. */
export interface StoredComment {
  readonly id: string;
  /** Null once it is removed. */
  readonly body: string | null;
  readonly removed: boolean;
  /** The membership that wrote it, and its side. */
  readonly author: string;
  readonly side: string | null;
  /** When the present text was written. */
  readonly writtenAt: Date;
  /** How many texts it has had before. */
  readonly versions: number;
}

const threadColumns = `t.id, t.audience, t.action_id as action, t.kind, t.blocking, t.resolved_at is not null as resolved,
  t.opened_by_membership_id as opener, t.comment_count as "commentCount", t.last_comment_at as "lastCommentAt"`;

/** Counts a thread beside its locked action. */
export function countThread(tx: WriteTransaction, partnership: string, action: string): void {
  tx.change(
    'update action set thread_count = thread_count + 1 where partnership_id = $1 and id = $2',
    [partnership, action],
    1,
  );
}

/** The number of the viewer's own audience of a kind; undefined where there is none, and for a circle: it is the action's. */
export async function ownAudience(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  kind: ThreadAudienceKind,
): Promise<number | undefined> {
  if (kind === 'CIRCLE') return undefined;
  const [row] = await tx.rows<{ audience: number }>(
    `select a.audience from audience a where a.partnership_id = $2 and a.kind = $3 and ${visible('a')}`,
    [audiences, partnership, kind],
  );
  return row?.audience;
}

/** Finds a thread as the viewer and locks it; undefined where they see none of that id (UUID). */
export async function lockThread(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  id: string,
): Promise<LockedThread | undefined> {
  const [thread] = await tx.rows<LockedThread>(
    `select ${threadColumns} from thread t
     where t.partnership_id = $2 and t.id = $3 and ${visible('t')} and ${subjectVisible('t')} for update of t`,
    [audiences, partnership, id],
  );
  return thread;
}

/**
 * The same for an open point, its action locked first: what blocks a round is marked or resolved before a round is opened
 * or after it, never meanwhile. An overdue round on the action is settled.
 */
export async function lockOpenPoint(
  tx: WriteTransaction,
  scope: Scope,
  id: string,
): Promise<LockedThread | undefined> {
  const { audiences, partnership } = scope;
  const [, thread] = await Promise.all([
    tx.rows(
      `select 1 from action a where a.partnership_id = $2 and ${visible('a')} and a.id =
         (select t.action_id from thread t where t.partnership_id = $2 and t.id = $3 and ${visible('t')}) for update`,
      [audiences, partnership, id],
    ),
    lockThread(tx, scope, id),
  ]);
  if (thread?.action && partnership) await settleOverdueRound(tx, scope, { partnership, id: thread.action });
  return thread;
}

/** Finds a comment as the viewer and locks its thread; undefined where they see none of that id (UUID). */
export async function lockComment(
  tx: WriteTransaction,
  scope: Scope,
  id: string,
): Promise<{ readonly thread: LockedThread; readonly comment: StoredComment } | undefined> {
  const { audiences, partnership } = scope;
  const [[thread], comment] = await Promise.all([
    tx.rows<LockedThread>(
      `select ${threadColumns} from thread t
       where t.partnership_id = $2 and ${visible('t')} and ${subjectVisible('t')} and t.id =
         (select c.thread_id from comment c where c.partnership_id = $2 and c.id = $3 and ${visible('c')})
       for update of t`,
      [audiences, partnership, id],
    ),
    // A statement of its own: it sees what was committed while the first waited for the thread.
    commentOf(tx, scope, id),
  ]);
  return thread && comment && { thread, comment };
}

/** Reads a comment as the viewer, of any thread or of one (UUIDs). */
export async function commentOf(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  id: string,
  thread?: string,
): Promise<StoredComment | undefined> {
  const [comment] = await tx.rows<StoredComment>(
    `select c.id, c.body, c.removed_at is not null as removed, c.membership_id as author, o.side_code as side,
       coalesce(c.edited_at, c.created_at) as "writtenAt",
       (select count(*)::int from comment_version v where v.partnership_id = c.partnership_id and v.comment_id = c.id
         and ${visible('v')}) as versions
     from comment c join organisation o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
     where c.partnership_id = $2 and c.id = $3 and ($4::uuid is null or c.thread_id = $4) and ${visible('c')} and ${visible('o')}`,
    [audiences, partnership, id, thread ?? null],
  );
  return comment;
}

/** The sides that have assented to resolving a thread, by code; to be sent after its lock. */
export async function assentsOf(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  thread: string,
): Promise<string[]> {
  const rows = await tx.rows<{ side: string }>(
    `select x.side_code as side from thread_assent x
     where x.partnership_id = $2 and x.thread_id = $3 and ${visible('x')}`,
    [audiences, partnership, thread],
  );
  return rows.map(({ side }) => side);
}
