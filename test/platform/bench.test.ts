import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildDataSet } from '../../bench/data/build.ts';
import { sizes } from '../../bench/data/size.ts';
import { openLimit } from '../../bench/limit/server.ts';
import { accessToken } from '../../bench/workload/access-token.ts';
import { bodyOf, type Call } from '../../bench/workload/operations.ts';
import { type Plan, planOf } from '../../bench/workload/plan.ts';
import { createApplication, stopApplication } from '../../src/application.js';
import { digestOf, type RevisionDocument } from '../../src/domain/digest.js';
import { canonicalEntry, type LogEntry, leafOf } from '../../src/domain/log-entry.js';
import { appUrl } from '../../src/platform/database/migrate.js';
import { consolePost } from '../../src/platform/mail/console-post.js';
import { appRole } from '../support/app-role.js';
import { logger } from '../support/log.js';
import { TestClock } from '../support/test-clock.js';

const jwtKey = 'the key of the bench';
const clock = new TestClock();
const running = new AsyncDisposableStack();
let owner: pg.Client;
let plan: Plan;
let origins: readonly string[];

beforeAll(async () => {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const maker = new pg.Client({ connectionString: inject('ownerUrl') });
  await maker.connect();
  await maker.query('select pg_advisory_lock(1)');
  await maker.query(`create database ${name} template ${inject('template')}`);
  await maker.end();
  const url = new URL(inject('ownerUrl'));
  url.pathname = `/${name}`;
  owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  running.defer(() => owner.end());
  await buildDataSet(owner, sizes.tiny, () => undefined);
  plan = await planOf(owner, { jwtKey, now: clock.now(), calls: 12 });
  const databaseUrl = appUrl(url.href, appRole);
  const mail = {
    key: '00'.repeat(32),
    site: 'https://concord.example.org',
    post: consolePost(() => undefined),
  };
  const app = await createApplication(
    { databaseUrl, pool: 4, jwtKey, clock, introspection: false, mail, logger },
    false,
  );
  running.defer(() => stopApplication(app));
  await app.listen(0, '127.0.0.1');
  const limit = await openLimit({ databaseUrl, pool: 4, jwtKey, now: () => clock.now() });
  running.defer(() => limit.close());
  await new Promise<void>((listening) => limit.server.listen(0, '127.0.0.1', listening));
  const { port } = limit.server.address() as AddressInfo;
  origins = [await app.getUrl(), `http://127.0.0.1:${port}`];
});

afterAll(() => running.disposeAsync());

test.each(['actions', 'thread'] as const)(
  'the limit answers %s as Concord does, byte for byte',
  async (operation) => {
    for (const call of plan[operation]) {
      const [concord, limit] = await Promise.all(origins.map((origin) => post(origin, call)));
      expect(limit).toBe(concord);
      expect(concord).toContain('"nodes":[{"id":');
    }
  },
);

test.each([
  { operation: 'postComment', table: 'comment', id: `x.entry -> 'subject' ->> 'id'`, at: 'created_at' },
  { operation: 'takePosition', table: 'position', id: `x.entry -> 'data' ->> 'id'`, at: 'taken_at' },
] as const)(
  '$operation through the limit leaves the same rows and the same entry as through Concord',
  async ({ operation, table, id, at }) => {
    for (const call of plan[operation].slice(0, 3)) {
      const answers = [];
      for (const origin of origins) answers.push(masked(await post(origin, call)));
      expect(answers[1]).toBe(answers[0]);
      expect(answers[0]).toContain('"refusal":null');
      const { rows } = await owner.query<{ entry: LogEntry; salt: Buffer; leaf: Buffer; row: object }>(
        `select x.entry, x.salt, e.leaf, to_jsonb(r) - 'id' - '${at}' - 'ordinal' as row
         from log_content x join log_entry e using (partnership_id, audience, position)
         join ${table} r on r.partnership_id = x.partnership_id and r.id::text = ${id}
         order by e.dispatch desc limit 2`,
      );
      const [limit, concord] = rows.map(({ row, entry }) => ({
        row,
        entry: {
          ...entry,
          at: '',
          subject: entry.subject.type === 'COMMENT' ? '' : entry.subject,
          data: { ...entry.data, id: '' },
        },
      }));
      expect(limit).toEqual(concord);
      for (const { entry, salt, leaf } of rows) expect(leaf).toEqual(leafOf(salt, canonicalEntry(entry)));
    }
  },
);

test('the limit takes no position that answers for its side', async () => {
  const call = plan.takePosition[0];
  if (!call) throw new Error('no position is planned');
  const { round } = call.variables['input'] as { round: string };
  const id = Buffer.from(round, 'base64url').toString('hex', 17);
  const { rows } = await owner.query<{ session: string; user: string; kind: string }>(
    `select s.id as session, m.user_id as "user" from elector e
     join membership m on m.partnership_id = e.partnership_id and m.organisation_id = e.organisation_id and 'APPROVER' = any (m.roles)
     join session s on s.user_id = m.user_id
     where e.round_id = $1 and not exists (select from position p where p.partnership_id = e.partnership_id
       and p.round_id = e.round_id and p.organisation_id = e.organisation_id)`,
    [id],
  );
  const [missing] = rows;
  if (!missing) throw new Error('all electors have taken a position');
  const token = accessToken(jwtKey, missing.session, missing.user, clock.now());
  const response = await send(origins[1] ?? '', { ...call, token });
  expect(response.status).toBe(409);
});

test('the digest of every revision is that of its text', async () => {
  const { rows } = await owner.query<{ digest: string; document: RevisionDocument }>(
    'select digest, document from revision',
  );
  expect(rows).toHaveLength(sizes.tiny.actions);
  expect(rows.filter(({ digest, document }) => digestOf(document) !== digest)).toEqual([]);
});

/** Ids and instants differ from one act to the next. */
const masked = (answer: string): string =>
  answer.replace(/"comment":\{"id":"[^"]+"/, '"comment":{').replace(/"createdAt":"[^"]+"/, '');

async function post(origin: string, call: Call): Promise<string> {
  const response = await send(origin, call);
  expect(response.status, await response.clone().text()).toBe(200);
  return response.text();
}

function send(origin: string, call: Call): Promise<Response> {
  return fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': 'en',
      authorization: `Bearer ${call.token}`,
    },
    body: bodyOf(call),
  });
}
