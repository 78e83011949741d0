import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/application.js';
import { Database } from '../../src/platform/database/database.js';
import { appUrl } from '../../src/platform/database/migrate.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Request } from '../../src/platform/graphql/request.js';
import { clock, ownerUrl } from '../support/app.js';
import { appRole } from '../support/app-role.js';
import type { Member } from '../support/member.js';
import { type World, world } from '../support/world.js';

let app: NestFastifyApplication;
let url: string;
const worlds: World[] = [];

// An application of its own with two connections: what one request leaves on a connection, the next would find.
beforeAll(async () => {
  app = await createApplication({
    databaseUrl: appUrl(ownerUrl, appRole),
    pool: 2,
    jwtKey: 'the key of this test run',
    clock,
    introspection: false,
    mail: { key: '00'.repeat(32), site: 'http://localhost' },
    logger: pino({ level: 'silent' }),
  });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/graphql`;
  for (let n = 0; n < 3; n += 1) {
    const w = await world();
    await w.eu.contributor.drafts();
    worlds.push(w);
  }
});
afterAll(() => app.close());

async function ask(member: Member, query: string, variables: object = {}): Promise<unknown> {
  const iat = Math.floor(clock.now().getTime() / 1000);
  const claims = { sid: member.person.session, sub: member.person.id, iat, exp: iat + 600 };
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${app.get(JwtService, { strict: false }).sign(claims)}`,
      'concord-membership': member.membership,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as unknown;
}

const list = '{ partnerships { slug actions { totalCount } } }';
const seen = (w: World, member: Member) => ({
  data: {
    partnerships: [
      {
        slug: w.slug,
        actions: { totalCount: member.organisation === w.eu.contributor.organisation ? 1 : 0 },
      },
    ],
  },
});
const bad = 'mutation ($input: WithdrawActionInput!) { withdrawAction(input: $input) { refusal { code } } }';
const failing = (member: Member) => ask(member, bad, { input: { action: 'no such id', reasons: 'None.' } });

/** What the pool's connections hold when nobody uses them. */
async function left(): Promise<unknown[]> {
  const database = app.get(Database);
  const both = await Promise.all([database.borrow('NEW'), database.borrow('NEW')]);
  const found = await Promise.all(
    both.map(async (connection) => {
      const { rows } = await connection.send({
        text: `select coalesce(current_setting('concord.audiences', true), '') as audiences,
          coalesce(current_setting('concord.partnership', true), '') as partnership`,
      });
      connection.giveBack();
      return rows[0];
    }),
  );
  return found;
}
const nothing = { audiences: '', partnership: '' };

describe('the scope of a request, on two connections', () => {
  it('is its own, however requests of different viewers interleave', async () => {
    const asked = worlds.flatMap((w) =>
      [w.eu.contributor, w.kz.focalPoint, w.secretariat].map((m) => ({ w, m })),
    );
    // As many as may wait: whoever is turned away shows nothing.
    const rounds = Array.from({ length: 5 }, () => asked).flat();
    const answers = await Promise.all(
      rounds.flatMap(({ m }, n) => [
        ask(m, list),
        ...(n % 3 === 0 ? [failing(m).then(() => undefined)] : []),
      ]),
    );
    expect(answers.filter((answer) => answer !== undefined)).toEqual(rounds.map(({ w, m }) => seen(w, m)));
  });

  it('is gone with its request', async () => {
    const [w] = worlds;
    if (!w) throw new Error('no world');
    await ask(w.eu.contributor, list);
    expect(await left()).toEqual([nothing, nothing]);
  });

  it('is gone after a failure, in the domain and in the database', async () => {
    const [w] = worlds;
    if (!w) throw new Error('no world');
    expect(await failing(w.eu.contributor)).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    const request = new Request(app.get(Database), {}, 'test');
    request.enter(w.partnership);
    const broken = app.get(UnitOfWork).write(request, 'test', {}, async (tx) => {
      expect(await tx.rows(`select current_setting('concord.partnership') as partnership`, [])).toEqual([
        { partnership: w.partnership },
      ]);
      await tx.rows('select 1 / 0', []);
      return {};
    });
    await expect(broken).rejects.toMatchObject({ code: '22012' });
    expect(await left()).toEqual([nothing, nothing]);
  });

  it('cannot be widened by what a client sends', async () => {
    const [one, other] = worlds;
    if (!one || !other) throw new Error('no worlds');
    const answer = await ask(one.eu.focalPoint, 'query ($s: Code!) { partnership(slug: $s) { id } }', {
      s: other.slug,
    });
    expect(answer).toEqual({ data: { partnership: null } });
  });
});
