import type { Client } from 'pg';

/** As many audiences as the member with many of them has, about. */
const CIRCLES = 300;

/**
 * Adds to a data set what its size does not bring: an action of 5,000 threads, a thread of 1,000 comments, and an
 * organisation in 300 circles (it leaves all others). Done to a copy, once: a second call changes nothing.
 */
export async function crowd(owner: Client): Promise<void> {
  const { rows } = await owner.query(`select from thread where title = 'Crowd 1'`);
  if (rows.length > 0) return;
  await owner.query(`
    create temp table busy as
      select t.* from thread t join audience a on a.partnership_id = t.partnership_id and a.audience = t.audience
      where a.kind = 'PARTNERSHIP' order by t.created_at limit 1;
    insert into thread (partnership_id, audience, id, action_id, kind, title, opened_by_membership_id,
        opened_by_organisation_id, created_at, last_comment_at)
      select partnership_id, audience, gen_random_uuid(), action_id, kind, 'Crowd ' || n, opened_by_membership_id,
        opened_by_organisation_id, created_at, created_at + n * interval '1 second' from busy, generate_series(1, 5000) n;
    insert into comment (partnership_id, audience, id, thread_id, ordinal, body, language, membership_id, organisation_id,
        created_at)
      select c.partnership_id, c.audience, gen_random_uuid(), c.thread_id, c.ordinal + n, 'Crowd ' || n, c.language,
        c.membership_id, c.organisation_id, c.created_at + n * interval '1 second'
      from (select c.* from comment c join busy b on b.partnership_id = c.partnership_id and b.id = c.thread_id
        order by c.ordinal desc limit 1) c, generate_series(1, 1000) n;
    update thread t set comment_count = t.comment_count + 1000 from busy b where b.partnership_id = t.partnership_id and b.id = t.id;
    update circle_member m set left_at = '2026-01-01' from (
      select c.partnership_id, c.action_id, c.organisation_id, row_number() over (order by c.action_id) as n
      from circle_member c where c.organisation_id = (
        select organisation_id from circle_member c join partnership p on p.partnership_id = c.partnership_id
        where p.slug = 'sees-half' group by 1 having count(*) > 100 order by count(*) desc, 1 limit 1)) x
    where x.partnership_id = m.partnership_id and x.action_id = m.action_id and x.organisation_id = m.organisation_id
      and n > ${CIRCLES}`);
  await owner.query('vacuum analyze thread, comment, circle_member');
}
