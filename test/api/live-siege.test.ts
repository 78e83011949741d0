import { once } from 'node:events';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { stopApplication } from '../../src/application.js';
import { LiveConnections } from '../../src/features/live/live-connections.js';
import { owner } from '../support/app.js';
import { sendText } from '../support/client.js';
import { line } from '../support/line.js';
import { logIdOf } from '../support/live.js';
import type { Member } from '../support/member.js';
import { nextNetwork } from '../support/people.js';
import { secondInstance } from '../support/second-instance.js';
import { world } from '../support/world.js';

const appended = 'subscription ($log: ID!) { logAppended(log: $log, after: -1) { position } }';

describe('an instance under siege', () => {
  let besieged: NestFastifyApplication;
  let at = '';
  beforeAll(async () => {
    besieged = await secondInstance();
    at = await besieged.getUrl();
  });
  afterAll(() => stopApplication(besieged));

  const socketFrom = (network: string) => {
    const socket = new WebSocket(`${at.replace('http', 'ws')}/graphql`, ['graphql-transport-ws'], {
      headers: { 'x-forwarded-for': network },
    });
    socket.on('error', () => undefined);
    return socket;
  };
  const opened = async (network = nextNetwork()) => {
    const socket = socketFrom(network);
    await once(socket, 'open');
    return socket;
  };
  const closing = async (socket: WebSocket) => Number((await once(socket, 'close'))[0]);
  const init = ({ headers }: Pick<Member, 'headers'>) =>
    JSON.stringify({ type: 'connection_init', payload: headers() });

  it('lets fifty sockets of a network say whose they are, and others go on', async () => {
    const { eu, slug } = await world();
    const network = nextNetwork();
    const silent = await Promise.all(Array.from({ length: 50 }, () => opened(network)));
    const more = socketFrom(`${nextNetwork()}, ${network}`);
    const [, refusal] = await once(more, 'unexpected-response');
    expect(refusal.statusCode).toBe(429);
    await using other = line(eu.observer, at);
    const log = await logIdOf(eu.observer, slug, 'PARTNERSHIP');
    expect(await other.follow(appended, { log }).next()).toEqual({ logAppended: { position: 0 } });
    silent[0]?.send(init(eu.observer));
    expect(String((await once(silent[0] ?? more, 'message'))[0])).toContain('connection_ack');
    const late = await opened(network);
    for (const socket of [...silent, late, more]) socket.terminate();
  });

  it('opens fifty sockets for one person', async () => {
    const { eu } = await world();
    const sockets = await Promise.all(
      Array.from({ length: 51 }, async () => {
        const socket = await opened();
        socket.send(init(eu.observer));
        const answered = once(socket, 'message').then(() => 1000);
        answered.catch(() => undefined);
        return { socket, outcome: await Promise.race([answered, closing(socket)]) };
      }),
    );
    expect(sockets.map(({ outcome }) => outcome).filter((code) => code !== 1000)).toEqual([4429]);
    for (const { socket } of sockets) socket.terminate();
  });

  it('forgets a socket that has left while it was looked up whose it is', async () => {
    const { eu } = await world();
    const connections = besieged.get(LiveConnections);
    await vi.waitFor(() => expect(connections.size).toBe(0));
    const holder = await owner.connect();
    const socket = await opened();
    try {
      await holder.query('begin; lock table session in access exclusive mode');
      socket.send(init(eu.observer));
      await vi.waitFor(async () => {
        const { rowCount } = await holder.query('select from pg_locks where not granted');
        expect(rowCount).toBe(1);
      }, 3_000);
      socket.terminate();
      const server = besieged.getHttpServer();
      const open = () =>
        new Promise<number>((told) => server.getConnections((_: unknown, n: number) => told(n)));
      await vi.waitFor(async () => expect(await open()).toBe(0), 3_000);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    // Whoever comes after it is let in after it.
    const next = await opened();
    next.send(init(eu.observer));
    await once(next, 'message');
    expect(connections.size).toBe(1);
    next.terminate();
  });

  it('closes a socket that sends pings or pongs of the protocol without end', async () => {
    const loud = await opened();
    const closed = closing(loud);
    for (let n = 0; n < 250; n += 1) loud.pong();
    expect(await closed).toBe(4429);
    // Those that do not wait for an answer ws ends itself.
    const polite = await opened();
    polite.on('pong', () => polite.readyState === polite.OPEN && polite.ping());
    polite.ping();
    expect(await closing(polite)).toBe(4429);
  });

  it('cuts a socket off that lets its answers wait', async () => {
    const socket = await opened();
    let answers = 0;
    const all = new Promise((told) =>
      socket.on('message', () => {
        answers += 1;
        if (answers === 100) told('all answered');
      }),
    );
    const closed = closing(socket);
    socket.pause();
    const message = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(250_000) } });
    await Promise.all(
      Array.from({ length: 100 }, () => new Promise<void>((sent) => socket.send(message, () => sent()))),
    );
    socket.resume();
    expect(await Promise.race([all, closed])).toBe(1006);
  });

  it('is not woken by strangers: a refresh token that is none tells nobody to look', async () => {
    const ear = await owner.connect();
    await ear.query('listen concord_rights');
    const heard = once(ear, 'notification');
    const refresh =
      'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { refusal { code } } }';
    const { data } = await sendText(refresh, { t: 'rubbish' }, { 'x-forwarded-for': nextNetwork() });
    expect(data).toEqual({ refreshSession: { refusal: { code: 'SESSION_ENDED' } } });
    await owner.query(`notify concord_rights, 'by this test'`);
    expect((await heard)[0]).toMatchObject({ payload: 'by this test' });
    await ear.query('unlisten *');
    ear.release();
  });
});
