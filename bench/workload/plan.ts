import type { Client } from 'pg';
import { accessToken } from './access-token.ts';
import type { Call, Operation } from './operations.ts';

/** Calls of each operation, to be sent round and round. */
export type Plan = Readonly<Record<Operation, readonly Call[]>>;

interface Facts {
  readonly token: { readonly session: string; readonly user: string };
}

const globalId = (tag: number, row: string): string => `node_id(${tag}, ${row}.partnership_id, ${row}.id)`;

/** Members of organisations that lead few actions, as most do; each with the session they are signed in by. */
const members = `
  select m.partnership_id, m.id, m.user_id, m.organisation_id, m.roles, o.name, o.side_code, p.slug, s.id as session,
    json_build_object('session', s.id, 'user', m.user_id) as token
  from membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
  join partnership p on p.partnership_id = m.partnership_id join session s on s.user_id = m.user_id
  where (select count(*) from circle_member c where c.partnership_id = m.partnership_id and c.organisation_id = o.id) < 40`;

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
    }));
  };
  const rows = async <Row extends Facts>(sql: string) =>
    (await owner.query<Row>(`with viewer as (${members}) ${sql}`, [calls])).rows;

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
    `select v.token, ${globalId(8, 't')} as thread
     from (select t.*, row_number() over (order by md5(t.id::text)) as n from thread t
       join audience a on a.partnership_id = t.partnership_id and a.audience = t.audience and a.kind = 'PARTNERSHIP'
       where t.comment_count < 50) t
     join (select v.*, row_number() over (order by md5(v.id::text)) as n, count(*) over () as many from viewer v where slug = 'sees-half') v
       on v.n = 1 + t.n % v.many order by t.n limit $1`,
  );
  const positions = await rows<Facts & { round: string; digest: string }>(
    `select v.token, ${globalId(10, 'r')} as round, r.digest from approval_round r
     join elector e on e.partnership_id = r.partnership_id and e.round_id = r.id
     join viewer v on v.partnership_id = e.partnership_id and v.organisation_id = e.organisation_id and 'APPROVER' = any (v.roles)
     where r.status = 'OPEN' and exists (select from position p where p.partnership_id = r.partnership_id
       and p.round_id = r.id and p.organisation_id = e.organisation_id)
     order by md5(r.id::text || v.id::text) limit $1`,
  );
  const areas = [null, 'integration', 'skills', 'financing'];
  return {
    actions: signed('actions', pages, ({ slug }, index) => ({
      slug,
      area: areas[index % 4],
      first: 20,
      after: null,
    })),
    thread: signed('thread', threads, ({ thread }) => ({ id: thread, first: 50 })),
    postComment: signed('postComment', writing, ({ thread }, index) => ({
      input: { thread, body: `We agree with point ${index}; the figures follow on Monday.`, language: 'en' },
    })),
    takePosition: signed('takePosition', positions, ({ round, digest }, index) => ({
      input: { round, digest, kind: index % 2 ? 'APPROVE' : 'ABSTAIN' },
    })),
  };
}
