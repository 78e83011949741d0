import { prepared } from './pool.ts';
import { here, quoted, visible } from './viewer.ts';

/** Whether what a thread is on can be seen. */
const subjectVisible = ['action', 'approval_round', 'roadmap']
  .map((table) => {
    const column = table === 'approval_round' ? 't.round_id' : `t.${table}_id`;
    return `(${column} is null or (select true from ${table} s where s.partnership_id = t.partnership_id and s.id = ${column}
      and ${visible('s')}))`;
  })
  .concat(`(t.passage_revision is null or (select true from revision s where s.partnership_id = t.partnership_id
    and s.action_id = t.action_id and s.number = t.passage_revision and ${visible('s')}))`)
  .join(' and ');

/** The thread of an id ($1), held to it alone, as the viewer. */
export const threadSeen = `t.partnership_id = ${here} and t.id = $1 and ${visible('t')} and ${subjectVisible}`;

const node = `'{"id":"' || node_id(9, c.partnership_id, c.id) || '","body":' || ${quoted('c.body')} || ',"language":' || to_json(c.language)::text
  || ',"createdAt":"' || to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  || '","author":' || (select '{"id":"' || node_id(5, m.partnership_id, m.id) || '","user":{"name":' || to_json(u.name)::text || '}}'
    from membership m join app_user u on u.id = m.user_id
    where m.partnership_id = c.partnership_id and m.id = c.membership_id and ${visible('m')})
  || ',"organisation":' || (select '{"id":"' || node_id(3, o.partnership_id, o.id) || '","name":' || to_json(o.name)::text || '}'
    from organisation o where o.partnership_id = c.partnership_id and o.id = c.organisation_id and ${visible('o')})
  || ',"replyTo":' || coalesce((select '{"id":"' || node_id(9, b.partnership_id, b.id) || '"}' from comment b
    where b.partnership_id = c.partnership_id and b.id = c.parent_id and ${visible('b')}), 'null')
  || ',"replyCount":' || (select count(*) from comment b where b.partnership_id = c.partnership_id and b.parent_id = c.id
    and b.audience = c.audience and ${visible('b')}) || '}'`;

const cursor = `translate(encode(convert_to(json_build_array('OLDEST_FIRST', c.created_at, c.id::text)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

/** A thread ($1) with its first comments ($2). All of them have its audience. */
const page = prepared(`
  select '{"node":' || coalesce((
    select '{"id":"' || node_id(8, t.partnership_id, t.id) || '","title":' || to_json(t.title)::text || ',"kind":"' || t.kind
      || '","commentCount":' || t.comment_count || ',"comments":' || (
        with page as materialized (
          select c.*, row_number() over (order by created_at, id) as place from comment c
          where c.partnership_id = t.partnership_id and c.thread_id = t.id and c.audience = t.audience and ${visible('c')}
          order by created_at, id limit $2::int + 1)
        select '{"nodes":[' || coalesce(string_agg(${node}, ',' order by c.place) filter (where c.place <= $2), '')
          || '],"pageInfo":{"hasNextPage":' || (count(*) > $2)::text || ',"endCursor":'
          || coalesce((select '"' || ${cursor} || '"' from page c where c.place <= $2 order by c.place desc limit 1), 'null') || '}}'
        from page c) || '}'
    from thread t where ${threadSeen}), 'null') || '}' as data`);

/** The statement of a thread page and its values. */
export function threadPage({ id, first = 20 }: Record<string, unknown>) {
  return { statement: page, values: [rowOf(String(id)), first] };
}

/** The UUID of a row in its global id. */
export function rowOf(globalId: string): string {
  const hex = Buffer.from(globalId, 'base64url').toString('hex', 17);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
