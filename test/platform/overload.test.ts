import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { Database } from '../../src/platform/database/database.js';
import { MOST_WAITING, Overloaded, WaitingLine } from '../../src/platform/database/waiting-line.js';
import { databaseOfItsOwn, post, serverOn, signedIn } from './edge.js';

describe('the line before the pool', () => {
  it('serves what goes on before what is new, each in the order of coming', async () => {
    const line = new WaitingLine(1);
    await line.enter('NEW');
    const served: string[] = [];
    const waits = (name: string, standing: 'NEW' | 'GOES_ON') =>
      line.enter(standing).then(() => {
        served.push(name);
        line.leave();
      });
    const all = [
      waits('first', 'NEW'),
      waits('second', 'NEW'),
      waits('begun', 'GOES_ON'),
      waits('begun later', 'GOES_ON'),
    ];
    line.leave();
    await Promise.all(all);
    expect(served).toEqual(['begun', 'begun later', 'first', 'second']);
    await line.enter('NEW');
  });

  it('refuses at once who is new where too many wait; what goes on it never refuses for that', async () => {
    const line = new WaitingLine(1);
    await line.enter('NEW');
    const waiting = Array.from({ length: MOST_WAITING }, () => line.enter('NEW').then(() => line.leave()));
    expect(line.places).toBe(0);
    await expect(line.enter('NEW')).rejects.toThrow(Overloaded);
    const goesOn = line.enter('GOES_ON').then(() => line.leave());
    line.leave();
    await Promise.all([goesOn, ...waiting]);
    expect(line.places).toBe(MOST_WAITING + 1);
  });

  it('lets nobody wait for ever, and gives no place to who has gone', async () => {
    const line = new WaitingLine(1);
    await line.enter('NEW');
    await expect(line.enter('NEW')).rejects.toThrow(Overloaded);
    line.leave();
    await line.enter('NEW');
  });
});

/** What the headers of an answer forbid, without those that say what it is. */
const guarding = (headers: Headers) =>
  [...headers].filter(
    ([name]) => !/^(content-(type|length)|date|connection|keep-alive|retry-after)$/.test(name),
  );

describe('a server of two connections', async () => {
  const database = await databaseOfItsOwn();
  const app = await serverOn(database.url, database.url, 2);
  const headers = await signedIn(database.owner);
  const url = await app.getUrl();
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  const viewer = () => post(app, '{ viewer { name } }', { headers });

  it('with as many waiting as may wait: 503 with a time to come back, ready all the while, and serves again at once', async () => {
    const pool = app.get(Database);
    const busy = [await pool.borrow('NEW'), await pool.borrow('NEW')];
    const waiting = Array.from({ length: MOST_WAITING }, () => pool.borrow('NEW'));
    const refused = await viewer();
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const { retryAfter, ...rest } = refused.errors[0]?.extensions ?? {};
    expect(rest).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    expect(refused.headers.get('retry-after')).toBe(String(retryAfter));
    const live = await fetch(`${url}/health/live`);
    expect(live.status).toBe(200);
    expect(guarding(refused.headers)).toEqual(guarding(live.headers));
    expect(guarding(refused.headers)).toContainEqual(['x-frame-options', 'DENY']);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = new Promise((told) => socket.once('close', told));
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: headers })));
    expect(await closed).toBe(1013);
    const ready = fetch(`${url}/health/ready`);
    busy[0]?.giveBack();
    const served = waiting.map(async (one) => (await one).giveBack());
    expect((await ready).status).toBe(200);
    await Promise.all(served);
    // One connection is held still; the other serves.
    expect((await viewer()).status).toBe(200);
    busy[1]?.giveBack();
  });

  it('answers whoever looks at invitations, who has one of them each, and others beside them', async () => {
    const look = (beside: string) =>
      post(app, `{ invitationOfLink(token: "a") { roles } ${beside} }`, { headers });
    const six = (beside: string) => Array.from({ length: 6 }, () => look(beside));
    const looks = await Promise.all([...six(''), viewer()]);
    expect(looks.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 200));
    expect(looks[0]?.data).toEqual({ invitationOfLink: null });
    // What would hold one and wait for another is refused before it has any.
    const both = await Promise.all(six('viewer { name }'));
    expect(both.map(({ errors }) => errors[0]?.extensions.code)).toEqual(
      Array.from({ length: 6 }, () => 'QUERY_TOO_COMPLEX'),
    );
  });

  it('answers more requests at once than it can serve, each whole or 503, and the next one as ever', async () => {
    const answers = await Promise.all(Array.from({ length: 2 * MOST_WAITING }, viewer));
    const whole = answers.filter(({ status }) => status === 200);
    expect(whole.length).toBeGreaterThan(0);
    for (const { data } of whole) expect(data).toEqual({ viewer: { name: 'Edge' } });
    const others = answers.filter(({ status }) => status !== 200);
    for (const { status, headers: told, errors } of others) {
      expect(status).toBe(503);
      expect(['1', '2', '3']).toContain(told.get('retry-after'));
      expect(errors[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    }
    expect((await viewer()).status).toBe(200);
  });

  it('turns away before the body has come, spreads those it turns away over three seconds, and keeps their connections', async () => {
    const pool = app.get(Database);
    const busy = [await pool.borrow('NEW'), await pool.borrow('NEW')];
    const waiting = Array.from({ length: MOST_WAITING }, () => pool.borrow('NEW'));
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    // Of ten bytes of a body none ever comes; the other two requests have theirs with them.
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length:';
    const again: number[] = [];
    for (const text of [`${head} 2\r\n\r\n{}`, `${head} 2\r\n\r\n{}`, `${head} 10\r\n\r\n`]) {
      socket.write(text);
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1\.1 503 /);
      again.push(Number(/\r\nretry-after: (\d)/.exec(String(answer))?.[1]));
    }
    expect(again.sort()).toEqual([1, 2, 3]);
    socket.destroy();
    // What needs no connection of the pool is answered all the same.
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    for (const one of busy) one.giveBack();
    for (const one of waiting) (await one).giveBack();
    expect((await viewer()).status).toBe(200);
  });

  it('lets in who asks beside hundreds of requests that need no connection, of one socket or of many', async () => {
    const { hostname, port } = new URL(url);
    const body = JSON.stringify({ query: '{ viewer { name } }' });
    const asked = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: ${headers.authorization}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const idle = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n';
    for (const [sockets, requests] of [
      [1, 3 * MOST_WAITING],
      [3 * MOST_WAITING, 1],
    ] as const) {
      const crowd = Array.from({ length: sockets }, () => connect(Number(port), hostname));
      const one = connect(Number(port), hostname).setEncoding('latin1');
      for (const socket of [...crowd, one]) {
        socket.write(asked);
        await once(socket, 'data');
      }
      let answers = 0;
      for (const socket of crowd)
        socket.on('data', (text) => {
          answers += String(text).match(/HTTP\/1\.1 400 /g)?.length ?? 0;
        });
      for (let turn = 1; turn <= 3; turn += 1) {
        for (const socket of crowd) socket.write(idle.repeat(requests));
        one.write(asked);
        const [answer] = await once(one, 'data');
        expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
        await expect.poll(() => answers).toBe(sockets * requests * turn);
      }
      for (const socket of [...crowd, one]) socket.destroy();
    }
  });

  it('while no connection is free, gives what one socket sends at once one place before the others', async () => {
    const { hostname, port } = new URL(url);
    const pool = app.get(Database);
    const body = JSON.stringify({ query: '{ viewer { name } }' });
    const asked = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: ${headers.authorization}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const [crowd, one] = [connect(Number(port), hostname), connect(Number(port), hostname)];
    for (const socket of [crowd, one]) {
      socket.write(asked);
      await once(socket, 'data');
    }
    const busy = [await pool.borrow('NEW'), await pool.borrow('NEW')];
    const refused = once(crowd, 'data');
    crowd.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'.repeat(3 * MOST_WAITING));
    one.write(asked);
    const answer = once(one, 'data');
    await refused;
    for (const connection of busy) connection.giveBack();
    expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 200 /);
    crowd.destroy();
    one.destroy();
  });

  it('keeps no place for whoever asks and is gone before it is their turn', async () => {
    const { hostname, port } = new URL(url);
    const body = JSON.stringify({ query: '{ viewer { name } }' });
    const asked = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: ${headers.authorization}\r\nContent-Length: ${body.length}\r\n\r\n`;
    for (const text of [asked + body, asked]) {
      const sockets = Array.from({ length: 2 * MOST_WAITING }, () => connect(Number(port), hostname));
      await Promise.all(sockets.map((socket) => once(socket, 'connect')));
      await Promise.all(
        sockets.map(
          (socket) =>
            new Promise<void>((sent) =>
              socket.write(text, () => sent(socket.resetAndDestroy() && undefined)),
            ),
        ),
      );
    }
    await expect.poll(async () => (await viewer()).status).toBe(200);
    await expect.poll(() => app.get(Database).places).toBe(MOST_WAITING + 2);
  });
});
