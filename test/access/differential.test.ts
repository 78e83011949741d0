import { randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getOperationAST, parse } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/application.js';
import { Clock } from '../../src/platform/clock.js';
import { overLimit } from '../../src/platform/graphql/limits.js';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { copyOf, forgetAllBut } from '../support/differing-databases.js';
import { everyRead, idsOf } from '../support/every-read.js';
import { ReadsOfSchema } from '../support/reads-of-schema.js';
import { aroundSample, loadedCopy } from '../support/sample.js';
import { schema } from './act.js';

/** Who reads: an organisation that leads on one side, one that only observes, and the secretariat. */
const readers = ['contributor.mining@kz.example', 'observer@eu.example', 'secretariat@joint.example'];

/** Both databases are read at one and the same instant. */
class StillClock extends Clock {
  private readonly at = new Date();
  now(): Date {
    return this.at;
  }
}

interface Reader {
  readonly user: string;
  readonly session: string;
  readonly partnership: string;
  readonly membership: string;
  readonly audiences: readonly number[];
}

const clock = new StillClock();
const running: NestFastifyApplication[] = [];
let sample: string;
let owner: pg.Client;

async function serving(ownerUrl: string): Promise<NestFastifyApplication> {
  const app = await createApplication({ ...aroundSample(ownerUrl), clock }, true);
  running.push(app);
  await app.listen(0, '127.0.0.1');
  return app;
}

/** Signs a person of the sample in, who acts by their membership in its first partnership. */
async function readerAt(email: string): Promise<Reader> {
  const session = randomUUID();
  await owner.query(
    `insert into session (id, user_id, created_at, expires_at)
     select $1, id, $3, $3::timestamptz + interval '1 day' from app_user where email = $2`,
    [session, email, clock.now()],
  );
  const { rows } = await owner.query<Reader>(
    `select u.id as "user", $1::uuid as session, m.partnership_id as partnership, m.id as membership,
       -- Their other memberships are theirs to see, though not what those see.
       array(select unnest(v.audiences) from membership o, lateral viewer_of($1, o.id, $3) v where o.user_id = u.id) as audiences
     from membership m join partnership p on p.partnership_id = m.partnership_id and p.slug = 'eu-kz'
     join app_user u on u.id = m.user_id where u.email = $2`,
    [session, email, clock.now()],
  );
  if (!rows[0]) throw new Error(`nobody is ${email}`);
  return rows[0];
}

/** What one operation answers in a database, without the id of the request. */
async function answer(app: NestFastifyApplication, reader: Reader, query: string): Promise<string> {
  const iat = Math.floor(clock.now().getTime() / 1000);
  const claims = { sid: reader.session, sub: reader.user, iat, exp: iat + 600 };
  const { body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      authorization: `Bearer ${app.get(JwtService, { strict: false }).sign(claims)}`,
      'concord-membership': encodeNodeId('Membership', reader.partnership, reader.membership),
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    },
    payload: { query },
  });
  return body.replaceAll(/"requestId":"[^"]*"/g, '');
}

/** Reads something of objects, of as many at once as the limits permit. */
function ofObjects(type: string, read: string, of: readonly string[]): string[] {
  const text = `{ nodes(ids: ${JSON.stringify(of)}) { __typename ... on ${type} { ${read} } } }`;
  const document = parse(text);
  const operation = getOperationAST(document);
  if (of.length < 2 || !operation || (of.length <= 50 && !overLimit(schema, document, operation, {})))
    return [text];
  const half = Math.ceil(of.length / 2);
  return [...ofObjects(type, read, of.slice(0, half)), ...ofObjects(type, read, of.slice(half))];
}

beforeAll(async () => {
  sample = await loadedCopy();
  owner = new pg.Client({ connectionString: sample });
  await owner.connect();
});
afterAll(async () => {
  for (const app of running) await app.close();
});

describe('two databases that differ only in what a reader may not see', () => {
  it('answer every read of the schema byte for byte alike', async () => {
    const seats = [];
    for (const email of readers) seats.push(await readerAt(email));
    const { rows: audiences } = await owner.query<{ audience: number }>('select audience from audience');
    const ids = new Map<string, readonly string[]>();
    const every = audiences.map(({ audience }) => audience);
    for (const { name } of new ReadsOfSchema(schema, () => []).nodeTypes)
      ids.set(name, await idsOf(owner, name, every));
    await owner.end();
    const copies = [];
    for (const reader of seats) {
      const copy = await copyOf(sample);
      expect(await forgetAllBut(copy, reader)).toBeGreaterThan(100);
      copies.push({ reader, less: await serving(copy) });
    }
    const whole = await serving(sample);
    const reads = everyRead(ids, ofObjects);
    // Read by read: what one application has compiled is not forgotten before the next reader asks it.
    for (const read of reads) {
      for (const { reader, less } of copies) {
        const [said, saidWithLess] = await Promise.all([
          answer(whole, reader, read),
          answer(less, reader, read),
        ]);
        expect(saidWithLess).toBe(said);
        // A read that is refused would compare nothing.
        expect(said).not.toContain('"errors"');
      }
    }
  }, 120_000);
});
