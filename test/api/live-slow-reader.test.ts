import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { LiveConnections } from '../../src/features/live/live-connections.js';
import { app, origin } from '../support/app.js';
import { opens, posts, proposed } from '../support/discussion.js';
import { line } from '../support/line.js';
import { logOf } from '../support/live.js';
import { world } from '../support/world.js';

describe('a socket that does not read', () => {
  it('holds no more than a bounded part of what it is told, is closed, and misses nothing when it comes back', async () => {
    const w = await world();
    const action = await proposed(w.eu.contributor);
    const { thread } = await opens(w.eu.contributor, action);
    for (let n = 0; n < 30; n += 1) await posts(w.eu.contributor, thread, 'x'.repeat(19_000));
    const { id: log, size } = await logOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, ['graphql-transport-ws']);
    const closed = once(socket, 'close');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: w.eu.observer.headers() }));
    await once(socket, 'message');
    const query =
      'subscription ($id: ID!) { threadChanged(thread: $id) { comments(last: 30) { nodes { body } } } }';
    for (let id = 0; id < 20; id += 1)
      socket.send(
        JSON.stringify({ id: `${id}`, type: 'subscribe', payload: { query, variables: { id: thread } } }),
      );
    await once(socket, 'message');
    socket.pause();
    const texts = ['1', '2', '3'].map((one) => one.repeat(10_000));
    for (const text of texts) await posts(w.kz.banker, thread, text);
    // Whoever reads is told all the while.
    await using reader = line(w.kz.observer);
    expect(
      await reader
        .follow('subscription ($id: ID!) { threadChanged(thread: $id) { id } }', { id: thread })
        .next(),
    ).toBeDefined();
    const connections = app.get(LiveConnections);
    await expect.poll(() => connections.openOf(w.eu.observer.person.id), { timeout: 8_000 }).toBe(0);
    socket.resume();
    // With a word by which the client comes back, or none where not even that was read.
    expect([1006, 1013]).toContain(Number((await closed)[0]));
    await using back = line(w.eu.observer);
    const feed = back.follow(
      'subscription ($log: ID!, $after: Int) { logAppended(log: $log, after: $after) { position } }',
      { log, after: size - 1 },
    );
    for (const n of texts.keys()) expect(await feed.next()).toEqual({ logAppended: { position: size + n } });
  });
});
