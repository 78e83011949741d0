import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { LockedThread } from './threads.store.js';

type Read = Pick<LockedThread, 'id' | 'audience'>;

/**
 * Notes that somebody has written the next comment of a locked thread, of which there were `before`: one's own comment is
 * read, and where nothing else was unread, all of it is.
 */
export function hasWritten(
  tx: WriteTransaction,
  { partnership, user }: Actor,
  { id, audience }: Read,
  before: number,
): void {
  tx.change(
    `insert into thread_read as r (partnership_id, audience, thread_id, user_id, up_to, own_after)
     values ($1, $2, $3, $4, case when $5::int = 0 then 1 else 0 end, case when $5 = 0 then 0 else 1 end)
     on conflict (partnership_id, thread_id, user_id) do update set
       up_to = case when r.up_to + r.own_after = $5 then $5 + 1 else r.up_to end,
       own_after = case when r.up_to + r.own_after = $5 then 0 else r.own_after + 1 end`,
    [partnership, audience, id, user, before],
  );
}

/** How many comments of a user stand behind an ordinal of a thread that is held; to be asked as the viewer. */
export async function ownBehind(
  tx: WriteTransaction,
  audiences: readonly number[],
  { partnership, user }: Pick<Actor, 'partnership' | 'user'>,
  thread: string,
  ordinal: number,
): Promise<number> {
  const [row] = await tx.rows<{ own: number }>(
    `select count(*)::int as own from comment c
     join membership m on m.partnership_id = c.partnership_id and m.id = c.membership_id
     where c.partnership_id = $2 and c.thread_id = $3 and c.ordinal > $4 and m.user_id = $5
       and ${visible('c')} and ${visible('m')}`,
    [audiences, partnership, thread, ordinal, user],
  );
  return row?.own ?? 0;
}

/** Notes that a user has read a held thread up to an ordinal, with `ownAfter` comments of their own behind it; never back. */
export function hasRead(
  tx: WriteTransaction,
  { partnership, user }: Actor,
  { id, audience }: Read,
  ordinal: number,
  ownAfter: number,
): void {
  tx.changePersonal(
    `insert into thread_read as r (partnership_id, audience, thread_id, user_id, up_to, own_after)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (partnership_id, thread_id, user_id) do update
       set up_to = excluded.up_to, own_after = excluded.own_after where r.up_to < excluded.up_to`,
    [partnership, audience, id, user, ordinal, ownAfter],
  );
}
