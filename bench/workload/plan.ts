import type { Client } from 'pg';
import { accessToken } from './access-token.ts';
import type { Call, Operation } from './operations.ts';

/** Pages of actions that must cost what a first page costs: deep ones, and those of viewers with other rights. */
export const variants = ['deepPage', 'manyAudiences', 'seesHundredth', 'seesTenThousandth'] as const;

/** What calls are planned for: each operation, and pages of actions of other kinds. */
export type Planned = Operation | (typeof variants)[number];

/** Calls to be sent round and round. */
export type Plan = Readonly<Record<Planned, readonly Call[]>>;

interface Facts {
  readonly token: { readonly session: string; readonly user: string };
  readonly row?: Call['row'];
}

const globalId = (tag: number, row: string): string => `node_id(${tag}, ${row}.partnership_id, ${row}.id)`;

/** Of the pages behind the first: the 10,000th, or where there are not so many, one near the last. */
const DEEP = 200_000;

/** The cursor of an action in a list by the newest. */
const cursor = (a: string): string =>
  `translate(encode(convert_to(json_build_array('NEWEST', ${a}.created_at, ${a}.id::text)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

/** Members, each with the session they are signed in by, and how many circles they read. */
const members = `
  select m.partnership_id, m.id, m.user_id, m.organisation_id, m.roles, o.name, o.side_code, p.slug, s.id as session,
    json_build_object('session', s.id, 'user', m.user_id) as token, c.circles
  from membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
  join partnership p on p.partnership_id = m.partnership_id join session s on s.user_id = m.user_id
  join (select partnership_id, organisation_id, count(*) as circles from circle_member group by 1, 2) c
    on c.partnership_id = o.partnership_id and c.organisation_id = o.id`;

/** Members of organisations that lead few actions, as most do. */
const FEW = 40;

const firstPage = ({ slug }: { slug: string }) => ({ slug, area: null, first: 20, after: null });

/** What the viewers of a workload ask for, read from the data set as its owner: the same calls in every run. */
export async function planOf(
  owner: Client,
  { jwtKey, now, calls }: { jwtKey: string; now: Date; calls: number },
): Promise<Plan> {
  const signed = <Row extends Facts>(
    operation: Operation,
    rows: readonly Row[],
    variables: (row: Row, index: number) => Call['variables'],
  ): Call[] => {
    if (rows.length === 0) throw new Error(`the data set has nothing for ${operation}`);
    return rows.map((row, index) => ({
      operation,
      variables: variables(row, index),
      token: accessToken(jwtKey, row.token.session, row.token.user, now),
      row: row.row ?? {},
    }));
  };
  const rows = async <Row extends Facts>(sql: string) =>
    (
      await owner.query<Row>(
        `with anyone as materialized (${members}), viewer as materialized (select * from anyone where circles < ${FEW}) ${sql}`,
        [calls],
      )
    ).rows;

  const pages = await rows<Facts & { slug: string }>(
    // Nine of ten in the partnership of which they see half of all rows, the others where they see a hundredth and less.
    `(select v.token, v.slug from viewer v where v.slug = 'sees-half' order by md5(v.id::text) limit $1 * 9 / 10)
     union all (select v.token, v.slug from viewer v where v.slug <> 'sees-half' order by md5(v.id::text) limit $1 / 10)`,
  );
  const threads = await rows<Facts & { thread: string }>(
    `select v.token, ${globalId(8, 't')} as thread
     from (select t.*, row_number() over (order by md5(t.id::text)) as n from thread t
       join audience a on a.partnership_id = t.partnership_id and a.audience = t.audience and a.kind = 'PARTNERSHIP'
       where t.comment_count >= 50) t
     join (select v.*, row_number() over (order by md5(v.id::text)) as n, count(*) over () as many from viewer v where slug = 'sees-half') v
       on v.n = 1 + t.n % v.many order by t.n limit $1`,
  );
  const writing = await rows<Facts & { thread: string }>(
    `select v.token, ${globalId(8, 't')} as thread, json_build_object('partnershipId', t.partnership_id, 'audience', t.audience,
       'threadId', t.id, 'membershipId', v.id, 'organisationId', v.organisation_id) as row
     from (select t.*, row_number() over (order by md5(t.id::text)) as n from thread t
       join audience a on a.partnership_id = t.partnership_id and a.audience = t.audience and a.kind = 'PARTNERSHIP'
       where t.comment_count < 50) t
     join (select v.*, row_number() over (order by md5(v.id::text)) as n, count(*) over () as many from viewer v where slug = 'sees-half') v
       on v.n = 1 + t.n % v.many order by t.n limit $1`,
  );
  const positions = await rows<Facts & { round: string; digest: string }>(
    `select v.token, ${globalId(10, 'r')} as round, r.digest, json_build_object('partnershipId', r.partnership_id,
       'audience', e.audience, 'roundId', r.id, 'organisationId', e.organisation_id, 'sideCode', e.side_code, 'membershipId', v.id,
       'userId', v.user_id) as row from approval_round r
     join elector e on e.partnership_id = r.partnership_id and e.round_id = r.id
     join viewer v on v.partnership_id = e.partnership_id and v.organisation_id = e.organisation_id and 'APPROVER' = any (v.roles)
     where r.status = 'OPEN' and exists (select from position p where p.partnership_id = r.partnership_id
       and p.round_id = r.id and p.organisation_id = e.organisation_id)
     order by md5(r.id::text || v.id::text) limit $1`,
  );
  const pagesOf = (who: string, slug: string) =>
    rows<Facts & { slug: string }>(
      `select v.token, v.slug from ${who} v where v.slug = '${slug}' order by md5(v.id::text) limit least($1, 40)`,
    );
  const deep = await rows<Facts & { slug: string; after: string }>(
    `select v.token, v.slug, a.after from (select * from viewer where slug = 'sees-half' order by md5(id::text) limit least($1, 40)) v
     cross join (select after from (
         select ${cursor('a')} as after, row_number() over (order by a.created_at desc, a.id desc) as place, count(*) over () as all
         from action a join partnership p on p.partnership_id = a.partnership_id and p.audience = a.audience and p.slug = 'sees-half') a
       where place = least(${DEEP}, a.all * 9 / 10)) a`,
  );
  const areas = [null, 'integration', 'skills', 'financing'];
  return {
    actions: signed('actions', pages, ({ slug }, index) => ({
      slug,
      area: areas[index % 4],
      first: 20,
      after: null,
    })),
    deepPage: signed('actions', deep, ({ slug, after }) => ({ slug, area: null, first: 20, after })),
    manyAudiences: signed(
      'actions',
      await pagesOf(`(select * from anyone where circles >= ${FEW})`, 'sees-half'),
      firstPage,
    ),
    seesHundredth: signed('actions', await pagesOf('viewer', 'sees-a-hundredth'), firstPage),
    seesTenThousandth: signed('actions', await pagesOf('viewer', 'sees-a-ten-thousandth'), firstPage),
    thread: signed('thread', threads, ({ thread }) => ({ id: thread, first: 50 })),
    postComment: signed('postComment', writing, ({ thread }, index) => ({
      input: { thread, body: `We agree with point ${index}; the figures follow on Monday.`, language: 'en' },
    })),
    takePosition: signed('takePosition', positions, ({ round, digest }, index) => ({
      input: { round, digest, kind: index % 2 ? 'APPROVE' : 'ABSTAIN' },
    })),
  };
}
