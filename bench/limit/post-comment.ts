import type pg from 'pg';
import { v7 } from 'uuid';
import type { KnownViewers } from './known-viewers.ts';
import { prepared, send } from './pool.ts';
import { Refused } from './refused.ts';
import { rowOf, threadSeen } from './thread.ts';
import { here, visible } from './viewer.ts';
import { beginWrite, finish, roleOf } from './write.ts';

interface Thread {
  readonly audience: number;
  readonly comments: number;
  readonly last: Date;
  readonly open: boolean;
  readonly languages: readonly string[];
}

const lock = prepared(`select t.audience, t.comment_count as comments, t.last_comment_at as last,
    t.resolved_at is null and not exists (select from partnership_group g where g.partnership_id = t.partnership_id
      and g.content_audience = t.audience and g.closed_at is not null and ${visible('g')}) as open,
    (select p.working_languages from partnership p where p.partnership_id = t.partnership_id and ${visible('p')}) as languages
  from thread t where ${threadSeen} for update of t`);

const insert =
  prepared(`insert into comment (partnership_id, audience, id, thread_id, ordinal, body, language, membership_id,
    organisation_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`);

const count = prepared(`with touched as (update thread set comment_count = $3, last_comment_at = $4
  where partnership_id = $1 and id = $2 returning 1) select must_touch((select count(*) from touched), 1)`);

/** One's own comment is read, and where nothing else was unread, all of it is. */
const readUpTo =
  prepared(`insert into thread_read as r (partnership_id, audience, thread_id, user_id, up_to, own_after)
    values ($1, $2, $3, $4, case when $5::int = 0 then 1 else 0 end, case when $5 = 0 then 0 else 1 end)
  on conflict (partnership_id, thread_id, user_id) do update set
    up_to = case when r.up_to + r.own_after = $5 then $5 + 1 else r.up_to end,
    own_after = case when r.up_to + r.own_after = $5 then 0 else r.own_after + 1 end`);

const written =
  prepared(`select '{"postComment":{"comment":{"id":"' || node_id(9, c.partnership_id, c.id) || '","body":' || to_json(c.body)::text
    || ',"createdAt":"' || to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","author":{"id":"' || node_id(5, c.partnership_id, c.membership_id) || '"},"organisation":' || (
      select '{"id":"' || node_id(3, o.partnership_id, o.id) || '","name":' || to_json(o.name)::text || '}' from organisation o
      where o.partnership_id = c.partnership_id and o.id = c.organisation_id and ${visible('o')})
    || ',"replyTo":null},"refusal":null}}' as data
  from comment c where c.partnership_id = ${here} and c.id = $1 and ${visible('c')}`);

/** Writes a comment that answers none and mentions nobody: what the bench sends; all else is refused. */
export async function postComment(
  client: pg.Client,
  viewers: KnownViewers,
  session: string,
  now: Date,
  variables: Record<string, unknown>,
): Promise<string> {
  const { thread: globalId, body, language, replyTo } = variables['input'] as Record<string, string>;
  if (!globalId || !body?.trim() || body.length > 20_000 || !language || replyTo || body.includes('@['))
    throw new Refused(400, 'BAD_USER_INPUT');
  const id = rowOf(globalId);
  void send(client, beginWrite, []);
  const entering = viewers.enter(client, session, now);
  const locked = send<Thread>(client, lock, [id]);
  const entered = await entering;
  const { viewer } = entered;
  const [thread] = await locked;
  if (!thread) throw new Refused(404, 'NOT_FOUND');
  const role = roleOf(viewer, ['CONTRIBUTOR', 'APPROVER', 'FOCAL_POINT', 'SECRETARIAT']);
  if (!thread.open || !thread.languages.includes(language)) throw new Refused(409, 'REFUSED');
  const { partnership, membership, organisation, user } = viewer;
  const { audience, comments } = thread;
  const at = now > thread.last ? now : new Date(thread.last.getTime() + 1);
  const comment = v7({ msecs: now.getTime() });
  const row = [
    partnership,
    audience,
    comment,
    id,
    comments + 1,
    body,
    language,
    membership,
    organisation,
    at,
  ];
  const changes = [
    send(client, insert, row),
    send(client, count, [partnership, id, comments + 1, at]),
    send(client, readUpTo, [partnership, audience, id, user, comments]),
  ];
  const data = { replyTo: null, thread: id };
  const subject = ['COMMENT', comment] as const;
  const entry = { kind: 'comment.posted', at: at.toISOString(), role, subject, data };
  const read = send<{ data: string }>(client, written, [comment]);
  return finish(client, entered, session, audience, { changes, entry, read });
}
