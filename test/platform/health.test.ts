import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { stopApplication } from '../../src/application.js';
import { databaseOfItsOwn, post, type Seen, serverOn, signedIn } from './edge.js';
import { tcpProxy } from './tcp-proxy.js';

const database = await databaseOfItsOwn();
const proxy = await tcpProxy(database.url);
const app = await serverOn(database.url, proxy.url, 2);
const headers = await signedIn(database.owner);
const url = await app.getUrl();
afterAll(async () => {
  await app.close();
  await proxy.close();
  await database.drop();
});

const viewer = () => post(app, '{ viewer { name } }', { headers });
const ready = async () => (await fetch(`${url}/health/ready`)).status;

/** The answer of a server that cannot reach its database: 503, soon, with a time to come back, and without a detail. */
function expectUnavailable(seen: Seen): void {
  expect(seen.status).toBe(503);
  expect(Number(seen.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(seen.errors[0]?.extensions).toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    retryAfter: expect.any(Number),
  });
  expect(seen.text).not.toMatch(/ECONN|127\.0\.0\.1|timeout|pool|terminated/);
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work;
  expect(performance.now() - began).toBeLessThan(milliseconds);
  return done;
}

test('alive and ready', async () => {
  expect(await ready()).toBe(200);
  expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'ok' });
  expect((await viewer()).status).toBe(200);
});

test('the database away: alive, not ready, 503 at once; there again: answers', async () => {
  await proxy.refuse();
  expectUnavailable(await within(1_000, viewer()));
  expect(await ready()).toBe(503);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  await proxy.letThrough();
  expect((await within(5_000, viewer())).status).toBe(200);
  expect(await ready()).toBe(200);
});

test('connections cut off in the middle of a statement: 503', async () => {
  await using lock = await locked();
  const asked = viewer();
  await lock.waitedFor(1);
  await proxy.refuse();
  expectUnavailable(await within(1_000, asked));
  await proxy.letThrough();
  await lock.release();
  expect((await viewer()).status).toBe(200);
});

test('every connection busy: who comes then waits no longer than three seconds', async () => {
  await using lock = await locked();
  const busy = [viewer(), viewer()];
  await lock.waitedFor(2);
  expectUnavailable(await within(4_000, viewer()));
  await lock.release();
  expect((await Promise.all(busy)).map(({ status }) => status)).toEqual([200, 200]);
});

test('a statement of more than five seconds: 503', async () => {
  await using lock = await locked();
  expectUnavailable(await within(7_000, viewer()));
  await lock.release();
});

test('a database that says nothing any more: 503 within ten seconds; there again: answers', async () => {
  proxy.fallSilent();
  expectUnavailable(await within(11_000, viewer()));
  await proxy.letThrough();
  expect((await within(5_000, viewer())).status).toBe(200);
});

test('stopping: not ready, what is under way is answered, then nobody listens', async () => {
  await using lock = await locked();
  const underWay = viewer();
  await lock.waitedFor(1);
  const stopped = stopApplication(app, 200);
  expect(await ready()).toBe(503);
  await expect.poll(() => app.getHttpServer().listening).toBe(false);
  await lock.release();
  expect((await underWay).status).toBe(200);
  await within(2_000, stopped);
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
});

/** Somebody holds the table that every request of a session reads. */
async function locked() {
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin; lock table session in access exclusive mode');
  const waiting = `select count(*)::int as n from pg_locks where relation = 'session'::regclass and not granted`;
  const release = async () => {
    await holder.query('rollback');
  };
  return {
    waitedFor: (n: number) =>
      expect.poll(async () => (await holder.query(waiting)).rows[0].n, { timeout: 4_000 }).toBe(n),
    release,
    [Symbol.asyncDispose]: () => holder.end(),
  };
}
