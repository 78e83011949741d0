import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { stopApplication } from '../../src/application.js';
import { clock, origin } from '../support/app.js';
import { sendText } from '../support/client.js';
import { opens, posts, proposed } from '../support/discussion.js';
import { endOf, Line, line } from '../support/line.js';
import { logIdOf } from '../support/live.js';
import { secondInstance } from '../support/second-instance.js';
import { world } from '../support/world.js';

const protocol = 'graphql-transport-ws';
const appended = 'subscription ($log: ID!) { logAppended(log: $log, after: -1) { position } }';

/** The status that answers an upgrade: 101 where a socket is opened. */
async function upgrade(
  headers: Record<string, string>,
  protocols = [protocol],
  path = '/graphql',
  at = origin,
) {
  const socket = new WebSocket(`${at.replace('http', 'ws')}${path}`, protocols, { headers });
  const opened = once(socket, 'open').then(() => 101);
  const refused = once(socket, 'unexpected-response').then(([, answer]) => {
    const { statusCode }: IncomingMessage = answer;
    return statusCode;
  });
  opened.catch(() => undefined);
  refused.catch(() => undefined);
  const status = await Promise.race([opened, refused]);
  socket.on('error', () => undefined);
  socket.terminate();
  return status;
}

/** A socket without a client's manners: sends what it is told, tells how it was closed. */
async function rawSocket() {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, [protocol]);
  const closed = once(socket, 'close').then(([code, reason]) => `${code} ${String(reason)}`);
  await once(socket, 'open');
  const write = (message: object) => socket.send(JSON.stringify(message));
  return {
    socket,
    closed,
    write,
    answer: async () => JSON.parse(String((await once(socket, 'message'))[0])),
  };
}

describe('a socket is opened', () => {
  it('to no page of another origin, and to one of its own or that the installation names', async () => {
    expect(await upgrade({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await upgrade({ origin: 'null' })).toBe(403);
    expect(await upgrade({ origin })).toBe(101);
    expect(await upgrade({})).toBe(101);
    const named = await secondInstance({ origins: ['https://concord.example'] });
    const at = await named.getUrl();
    expect(await upgrade({ origin: 'https://concord.example' }, [protocol], '/graphql', at)).toBe(101);
    expect(await upgrade({ origin: 'https://concord.example.evil' }, [protocol], '/graphql', at)).toBe(403);
    await stopApplication(named);
  });

  it('only by graphql-transport-ws, only at /graphql', async () => {
    expect(await upgrade({}, ['graphql-ws'])).toBe(400);
    expect(await upgrade({}, [])).toBe(400);
    expect(await upgrade({}, [protocol], '/health/live')).toBe(404);
  });

  it('to nobody without a live session, and to nobody as a member that they are not', async () => {
    const { eu, kz } = await world();
    const tries = [
      {},
      { authorization: 'Bearer nonsense' },
      { ...eu.observer.headers(), 'concord-membership': kz.observer.membership },
    ];
    for (const params of tries) {
      await using socket = new Line(params);
      await expect(
        socket.follow('subscription { logAppended(log: "x") { id } }').next(),
      ).rejects.toBeDefined();
      expect((await socket.closed).code).toBe(4403);
    }
  });

  it('for messages that can be read, not too many of them, none too long, none before the first', async () => {
    const nonsense = await rawSocket();
    nonsense.socket.send('nonsense');
    expect(await nonsense.closed).toMatch(/^4400 /);
    const hasty = await rawSocket();
    hasty.write({ type: 'subscribe', id: '1', payload: { query: '{ viewer { name } }' } });
    expect(await hasty.closed).toBe('4401 Unauthorized');
    const flood = await rawSocket();
    for (let n = 0; n < 250; n += 1) flood.write({ type: 'ping' });
    expect(await flood.closed).toBe('4429 Too many messages.');
    const long = await rawSocket();
    long.socket.on('error', () => undefined);
    long.socket.send('x'.repeat(300_000));
    expect(await long.closed).toMatch(/^1009 /);
  });
});

describe('by a socket', () => {
  it('come subscriptions alone; by POST none', async () => {
    const { eu } = await world();
    await using socket = line(eu.observer);
    expect(await endOf(socket.follow('{ viewer { name } }'))).toEqual(['BAD_USER_INPUT']);
    expect(await endOf(socket.follow('mutation { signOut { signedOut } }'))).toEqual(['BAD_USER_INPUT']);
    const { errors } = await eu.observer.writes(appended, { log: 'x' });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    const nobody = await sendText(appended, { log: 'x' }, {});
    expect(nobody.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('the limits of every operation hold, and twenty subscriptions at a time', async () => {
    const w = await world();
    const log = await logIdOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    await using socket = line(w.eu.observer);
    const levels = (depth: number): string =>
      depth === 0 ? 'id' : `action { threads { nodes { ${levels(depth - 1)} } } }`;
    const deep = `subscription { threadChanged(thread: "x") { ${levels(5)} } }`;
    expect(await endOf(socket.follow(deep))).toEqual(['QUERY_TOO_COMPLEX']);
    const wide = `subscription { threadChanged(thread: "x") { ${Array.from({ length: 2_000 }, (_, n) => `a${n}: id`).join(' ')} } }`;
    expect(await endOf(socket.follow(wide))).toEqual(['QUERY_TOO_COMPLEX']);
    expect(await endOf(socket.follow('subscription { threadChaned(thread: "x") { id } }'))).toEqual([
      'BAD_USER_INPUT',
    ]);
    const feeds = Array.from({ length: 20 }, () => socket.follow(appended, { log }));
    for (const feed of feeds) expect(await feed.next()).toEqual({ logAppended: { position: 0 } });
    expect(await endOf(socket.follow(appended, { log }))).toEqual(['QUERY_TOO_COMPLEX']);
    await feeds[0]?.end();
    expect(await socket.follow(appended, { log }).next()).toEqual({ logAppended: { position: 0 } });
  });

  it('events come for as long as the session lasts, though its token was good for ten minutes', async () => {
    const w = await world();
    const action = await proposed(w.eu.contributor);
    const { thread } = await opens(w.eu.contributor, action);
    await using socket = line(w.kz.observer);
    const feed = socket.follow('subscription ($id: ID!) { threadChanged(thread: $id) { title } }', {
      id: thread,
    });
    await feed.next();
    clock.advance(60);
    await using late = new Line({ ...w.kz.observer.headers() });
    const log = await logIdOf(w.kz.observer, w.slug, 'PARTNERSHIP');
    expect(await late.follow(appended, { log }).next()).toEqual({ logAppended: { position: 0 } });
    await posts(w.eu.contributor, thread);
    expect(await feed.next()).toEqual({ threadChanged: { title: 'Who pays for the line?' } });
  });

  it('is closed in good order when the server stops', async () => {
    const w = await world();
    const log = await logIdOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    const stopping = await secondInstance();
    await using socket = line(w.eu.observer, await stopping.getUrl());
    await socket.follow(appended, { log }).next();
    await stopApplication(stopping);
    expect(await socket.closed).toMatchObject({ code: 1001 });
  });
});
