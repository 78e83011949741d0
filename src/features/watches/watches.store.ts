import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import type { WatchLevel } from '../../domain/watch.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { lockThread } from '../discussion/threads.store.js';

/** What can be watched, by its UUID: under the name of its payload's field, which is also that of its table. */
type Watched = { readonly action: string } | { readonly thread: string };

/**
 * Finds an action or a thread as the viewer, by its global id. Throws NOT_FOUND. An action is not locked: what one chooses
 * depends on nothing of it, and whoever watches should not wait for a round to be opened.
 */
export async function findWatched(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
): Promise<Watched> {
  const path = ['subject'];
  if (decodeNodeId(globalId)?.type === 'Thread') {
    const { id } = await lockThread(tx, request, globalId, 'read', path);
    return { thread: id };
  }
  const { audiences, partnership } = request.scope;
  const [found] = await tx.rows<{ action: string }>(
    `select a.id as action from action a where a.partnership_id = $2 and a.id = $3 and ${visible('a')}`,
    [audiences, partnership, readId(request, globalId, 'Action', path)],
  );
  if (!found) throw notFound(path);
  return found;
}

/** Notes how closely somebody follows it; nothing: as it is without a choice. */
export function chooseLevel(
  tx: WriteTransaction,
  audiences: readonly number[],
  { partnership, membership }: Pick<Actor, 'partnership' | 'membership'>,
  watched: Watched,
  level: WatchLevel | null,
): void {
  const [subject, id] = 'action' in watched ? ['action', watched.action] : ['thread', watched.thread];
  tx.changePersonal(
    `insert into ${subject}_watch (partnership_id, audience, ${subject}_id, membership_id, level)
     values ($2, (select k.audience from audience k where k.partnership_id = $2 and k.kind = 'PARTNERSHIP' and ${visible('k')}),
       $3, $4, $5)
     on conflict (partnership_id, ${subject}_id, membership_id) do update set level = excluded.level`,
    [audiences, partnership, id, membership, level],
  );
}
