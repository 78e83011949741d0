import { prepared } from './pool.ts';
import { roundJson, tacit } from './round.ts';
import { here, quoted, seen, visible } from './viewer.ts';

/** What is left of an open round whose deadline has passed ($5: now) and that nobody has settled yet. */
const overdue = (what: string): string => `(select ${what} from approval_round due
  where due.partnership_id = a.partnership_id and due.action_id = a.id and due.status = 'OPEN' and due.deadline <= $5
    and ${visible('due')})`;

const status = `case when a.status = 'IN_APPROVAL' then coalesce(
  ${overdue(`case when ${tacit('due')} then 'APPROVED' else 'PROPOSED' end`)}, a.status) else a.status end`;

const shownRevision = `case when a.candidate_revision is null then a.revision
  else coalesce(${overdue(`case when ${tacit('due')} then due.revision end`)}, a.revision) end`;

/** The title in the language of the request; the bench asks in English. Beside a candidate it is that of the revision shown. */
const titles = `case when a.candidate_revision is null then a.titles else (select jsonb_object_agg(t.key, t.value -> 'title')
  from revision v, jsonb_each((v.document -> 'texts') || v.translations) t
  where v.partnership_id = a.partnership_id and v.action_id = a.id and v.number = ${shownRevision} and ${visible('v')}) end`;

const organisation = (
  id: string,
  partnership: string,
): string => `(select '{"id":"' || node_id(3, o.partnership_id, o.id)
  || '","name":' || ${quoted('o.name')} || '}' from organisation o
  where o.partnership_id = ${partnership} and o.id = ${id} and ${visible('o')})`;

const author = `(select '{"id":"' || node_id(5, m.partnership_id, m.id) || '","user":{"name":' || ${quoted('u.name')}
    || '},"organisation":' || ${organisation('m.organisation_id', 'm.partnership_id')} || '}'
  from membership m join app_user u on u.id = m.user_id
  where m.partnership_id = v.partnership_id and m.id = v.author_membership_id and ${visible('m')})`;

const leads = `coalesce((select string_agg('{"side":' || to_json(l.side_code)::text || ',"confirmed":' || exists (
    select from revision c where c.partnership_id = a.partnership_id and c.action_id = a.id
      and c.number = coalesce(a.candidate_revision, a.revision) and c.digest = l.confirmed_digest and ${visible('c')})::text
    || ',"organisation":' || ${organisation('l.organisation_id', 'l.partnership_id')} || '}', ',' order by l.side_code)
  from action_lead l where l.partnership_id = a.partnership_id and l.action_id = a.id and l.ended_at is null and ${visible('l')}), '')`;

const latestRound = `coalesce((select ${roundJson('$5')}
  from approval_round r where r.partnership_id = a.partnership_id and r.action_id = a.id and ${visible('r')}
  order by r.opened_at desc, r.id desc limit 1), '')`;

const node = `'{"id":"' || node_id(6, a.partnership_id, a.id) || '","reference":' || ${quoted('a.reference')} || ',"status":"' || ${status}
  || '","title":' || (select '{"text":' || to_json(t.value)::text || ',"locale":"' || t.key || '"}' from jsonb_each_text(${titles}) t
    order by t.key <> 'en', t.key limit 1)
  || ',"threadCount":' || a.thread_count
  || ',"currentRevision":' || (select '{"number":' || v.number || ',"author":' || ${author} || '}' from revision v
    where v.partnership_id = a.partnership_id and v.action_id = a.id and v.number = ${shownRevision} and ${visible('v')})
  || ',"leads":[' || ${leads} || '],"rounds":{"nodes":[' || ${latestRound} || ']}}'`;

const cursor = `translate(encode(convert_to(json_build_array('NEWEST', a.created_at, a.id::text)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

/** A page by the newest, of a partnership ($1 slug), an area ($2 or null), behind a cursor ($3, $4): one short scan an audience. */
const page = (behind: string): string => `
  with page as materialized (
    select x.* from unnest(${seen}) k(audience) cross join lateral (
      select a.* from action a where a.partnership_id = p.partnership_id and a.audience = k.audience
        and ($2::text is null or case when a.candidate_revision is null then a.area
          else (select v.document ->> 'area' from revision v where v.partnership_id = a.partnership_id and v.action_id = a.id
            and v.number = ${shownRevision} and ${visible('v')}) end = $2) ${behind}
      order by a.created_at desc, a.id desc limit $6::int + 1) x
    order by x.created_at desc, x.id desc limit $6::int + 1),
  shown as materialized (select a.*, row_number() over (order by created_at desc, id desc) as place from page a
    order by created_at desc, id desc limit $6::int)
  select '{"nodes":[' || coalesce((select string_agg(${node}, ',' order by a.place) from shown a), '')
    || '],"pageInfo":{"hasNextPage":' || ((select count(*) from page) > $6)::text || ',"endCursor":'
    || coalesce((select '"' || ${cursor} || '"' from shown a order by a.place desc limit 1), 'null') || '}}'`;

const whole = (behind: string) =>
  prepared(`select '{"partnership":' || coalesce((select '{"actions":' || (${page(behind)}) || '}'
    from partnership p where p.slug = $1 and p.partnership_id = ${here} and ${visible('p')}), 'null') || '}' as data`);

const first = whole('and $3::timestamptz is null and $4::uuid is null');
const next = whole('and (a.created_at, a.id) < ($3::timestamptz, $4::uuid)');

/** The statement of an actions page and its values. */
export function actionsPage(variables: Record<string, unknown>, now: Date) {
  const { slug, area = null, first: size = 20, after } = variables;
  const cursor = typeof after === 'string' ? JSON.parse(Buffer.from(after, 'base64url').toString()) : [];
  const [, at = null, id = null]: (string | null)[] = cursor;
  return { statement: at === null ? first : next, values: [slug, area, at, id, now, size] };
}
