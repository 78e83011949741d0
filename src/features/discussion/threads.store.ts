import { visible } from '../../access/visible.js';
import type { ThreadState } from '../../domain/discussion.js';
import type { ThreadAudienceKind } from '../../domain/thread-subject.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { settleOverdueRound } from '../approval/rounds.store.js';
import { groupOfAudience } from '../groups/groups.queries.js';
import { subjectVisible } from './subject-visible.js';

/** A thread held until the end of the transaction, and with it its comments: they change only under its lock. */
export interface LockedThread extends Omit<ThreadState, 'assents'> {
  readonly id: string;
  readonly audience: number;
  readonly ofGroup: boolean;
  readonly action: string | null;
  readonly round: string | null;
  readonly roadmap: string | null;
  readonly opener: string;
  /** The side of the organisation it was opened for; null: joint. */
  readonly openerSide: string | null;
  readonly resolution: string | null;
  readonly resolvedAt: Date | null;
  /** The resolution that assents are given to, from 1. */
  readonly turn: number;
  readonly commentCount: number;
  readonly lastCommentAt: Date;
}

export const threadColumns = `exists (select 1 from audience k where k.partnership_id = t.partnership_id
    and k.audience = t.audience and k.kind = 'GROUP' and ${visible('k')}) as "ofGroup", t.id, t.audience, t.action_id as action, t.round_id as round, t.roadmap_id as roadmap, t.kind, t.blocking, t.resolved_at is not null as resolved,
  t.opened_by_membership_id as opener,
  (select o.side_code from organisation o where o.partnership_id = t.partnership_id and o.id = t.opened_by_organisation_id
    and ${visible('o')}) as "openerSide", t.resolution, t.resolved_at as "resolvedAt", t.turn,
  t.comment_count as "commentCount", t.last_comment_at as "lastCommentAt"`;

/** Counts a thread beside its locked action, or takes one away. */
export function countThread(tx: WriteTransaction, partnership: string, action: string, by: 1 | -1 = 1): void {
  tx.change(
    'update action set thread_count = thread_count + $3 where partnership_id = $1 and id = $2',
    [partnership, action, by],
    1,
  );
}

/** The number of the viewer's own audience of a kind; undefined where there is none, and for a circle or a group, which are named. */
export async function ownAudience(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  kind: ThreadAudienceKind,
): Promise<number | undefined> {
  if (kind === 'CIRCLE' || kind === 'GROUP') return undefined;
  const [row] = await tx.rows<{ audience: number }>(
    `select a.audience from audience a where a.partnership_id = $2 and a.kind = $3 and ${visible('a')}`,
    [audiences, partnership, kind],
  );
  return row?.audience;
}

/**
 * Finds a thread as the viewer by its global id and locks it; several may hold it to `read`, nobody while it is changed.
 * Throws NOT_FOUND, at the input field of the id (`path`), where they see none of that id.
 */
export async function lockThread(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
  to: 'read' | 'change' = 'change',
  path: readonly string[] = ['thread'],
): Promise<LockedThread> {
  const { audiences, partnership } = request.scope;
  const [thread] = await tx.rows<LockedThread>(
    `select ${threadColumns} from thread t
     where t.partnership_id = $2 and t.id = $3 and ${visible('t')} and ${subjectVisible('t')}
     for ${to === 'read' ? 'share' : 'update'} of t`,
    [audiences, partnership, readId(request, globalId, 'Thread', path)],
  );
  if (!thread) throw notFound(path);
  return thread;
}

/** Whether the group that reads a locked thread is closed; if it is open it stays so until the transaction's end. */
export async function groupClosed(
  tx: WriteTransaction,
  { scope }: Request,
  { ofGroup, audience }: LockedThread,
): Promise<boolean> {
  if (!ofGroup) return false;
  return (await groupOfAudience(tx, scope, audience))?.closed ?? true;
}

/**
 * Locks the action of a thread that was locked just before, as it says since then, and that which `subject` is the global
 * id of, where it is one's: in one order.
 */
export async function lockThreadActions(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
  subject?: string,
): Promise<void> {
  const { audiences, partnership } = request.scope;
  const other = subject === undefined ? undefined : decodeNodeId(subject);
  await tx.rows(
    `select 1 from action a where a.partnership_id = $2 and ${visible('a')} and a.id = any (array[$4::uuid,
       (select t.action_id from thread t where t.partnership_id = $2 and t.id = $3 and ${visible('t')})])
     order by a.id for update`,
    [
      audiences,
      partnership,
      readId(request, globalId, 'Thread', ['thread']),
      other?.type === 'Action' ? other.id : null,
    ],
  );
}

/**
 * The same for an open point, its action locked with it: what blocks a round is marked, resolved or reopened before a round
 * is opened or after it, never meanwhile. An overdue round on the action is settled.
 */
export async function lockOpenPoint(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
): Promise<LockedThread> {
  const { scope } = request;
  // The thread first: it may have been moved to another action while it was waited for.
  const [thread] = await Promise.all([
    lockThread(tx, request, globalId),
    lockThreadActions(tx, request, globalId),
  ]);
  const { partnership } = scope;
  if (thread.action && partnership) await settleOverdueRound(tx, scope, { partnership, id: thread.action });
  return thread;
}

/** The sides that have assented to resolving a thread in its present turn, by code; to be sent after its lock. */
export async function assentsOf(tx: WriteTransaction, request: Request, globalId: string): Promise<string[]> {
  const { audiences, partnership } = request.scope;
  const rows = await tx.rows<{ side: string }>(
    `select x.side_code as side from thread_assent x
     join thread t on t.partnership_id = x.partnership_id and t.id = x.thread_id and t.turn = x.turn
     where x.partnership_id = $2 and x.thread_id = $3 and ${visible('x')} and ${visible('t')}`,
    [audiences, partnership, readId(request, globalId, 'Thread', ['thread'])],
  );
  return rows.map(({ side }) => side);
}
