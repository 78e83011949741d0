import type { Client } from 'pg';
import { accessToken } from '../workload/access-token.ts';
import type { Places, Sight } from './reads.ts';

/** A member and what they ask for. */
export interface Seen {
  readonly token: string;
  readonly places: Places;
}

const cursor = (order: string, keys: string): string =>
  `translate(encode(convert_to(json_build_array('${order}', ${keys})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

/** As page 10,000 of 20, or nearly at the end where there are fewer. */
const DEEP = 200_000;

const slugs: Record<Sight, string> = {
  half: 'sees-half',
  manyAudiences: 'sees-half',
  hundredth: 'sees-a-hundredth',
  tenThousandth: 'sees-a-ten-thousandth',
};

/** Who is measured with a sight: somebody of an organisation in few circles, or of one in hundreds; where rounds wait for some, of one of those. */
export async function seenBy(owner: Client, sight: Sight, jwtKey: string): Promise<Seen> {
  const slug = slugs[sight];
  const many = sight === 'manyAudiences';
  const row = async <Row>(sql: string, values: readonly unknown[]): Promise<Row> => {
    const [first] = (await owner.query(sql, [...values])).rows;
    if (!first) throw new Error(`the data set has nothing for: ${sql}`);
    return first;
  };
  const member = await row<{
    user: string;
    session: string;
    audience: number;
    partnership: string;
    organisation: string;
  }>(
    `select m.user_id as user, s.id as session, p.audience, p.partnership_id as partnership, node_id(3, p.partnership_id, o.id) as organisation
     from partnership p join organisation o on o.partnership_id = p.partnership_id
     join membership m on m.partnership_id = o.partnership_id and m.organisation_id = o.id and 'APPROVER' = any (m.roles)
     join session s on s.user_id = m.user_id
     cross join lateral (select count(*) as circles from circle_member c
       where c.partnership_id = o.partnership_id and c.organisation_id = o.id and c.left_at is null) c
     where p.slug = $1 and case when $2 then circles between 120 and 350 else circles between 1 and 40 end
     order by exists (select from awaited_act w where w.partnership_id = o.partnership_id and w.organisation_id = o.id) desc, o.name
     limit 1`,
    [slug, many],
  );
  const of = [member.partnership, member.audience];
  const deep = async (order: string, by: string, keys: string) =>
    (
      await row<{ cursor: string }>(
        `select ${cursor(order, keys)} as cursor from action a where partnership_id = $1 and audience = $2
         order by ${by} limit 1 offset (select least(${DEEP}, count(*) * 9 / 10) from action where partnership_id = $1 and audience = $2)`,
        of,
      )
    ).cursor;
  const places = {
    slug,
    organisation: member.organisation,
    deep: {
      NEWEST: await deep('NEWEST', 'created_at desc, id desc', 'created_at, id::text'),
      RECENTLY_CHANGED: await deep('RECENTLY_CHANGED', 'changed_at desc, id desc', 'changed_at, id::text'),
      REFERENCE: await deep(
        'REFERENCE',
        'coalesce(year, 9999), coalesce(number, 0), id',
        'coalesce(year, 9999)::text, coalesce(number, 0)::text, id::text',
      ),
    },
    ...(sight === 'half' ? await crowded(owner) : nowhere),
  };
  return { token: accessToken(jwtKey, member.session, member.user, new Date()), places };
}

const nowhere = { action: '', thread: '', deepComment: '', busyAction: '', deepThread: '', round: '' };

/** What is measured of one action, one thread and one round. */
async function crowded(owner: Client): Promise<typeof nowhere> {
  const { rows } = await owner.query<typeof nowhere>(
    `select node_id(8, t.partnership_id, t.id) as thread, node_id(6, t.partnership_id, t.action_id) as "busyAction",
       (select ${cursor('OLDEST_FIRST', 'c.created_at, c.id::text')} from comment c
         where c.partnership_id = t.partnership_id and c.thread_id = t.id order by c.ordinal offset 900 limit 1) as "deepComment",
       (select ${cursor('LAST_COMMENT', 'd.last_comment_at, d.id::text')} from thread d
         where d.partnership_id = t.partnership_id and d.action_id = t.action_id order by d.last_comment_at desc, d.id desc
         offset 4500 limit 1) as "deepThread",
       (select node_id(6, a.partnership_id, a.id) from action a join thread d on d.partnership_id = a.partnership_id
         and d.action_id = a.id where a.partnership_id = t.partnership_id and a.status = 'APPROVED' and a.thread_count between 1 and 9 and a.id <> t.action_id
         order by a.created_at limit 1) as action,
       (select node_id(10, r.partnership_id, r.id) from approval_round r where r.partnership_id = t.partnership_id
         and r.status = 'OPEN' order by r.opened_at limit 1) as round
     from thread t join audience a on a.partnership_id = t.partnership_id and a.audience = t.audience and a.kind = 'PARTNERSHIP'
     where t.comment_count > 1000 limit 1`,
  );
  const [found] = rows;
  if (!found) throw new Error('the data set has no crowd');
  return found;
}
