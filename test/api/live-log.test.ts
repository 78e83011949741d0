import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopApplication } from '../../src/application.js';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { opens, posts, proposed, uuid } from '../support/discussion.js';
import { endOf, type Feed, line } from '../support/line.js';
import { logIdOf, logOf } from '../support/live.js';
import { secondInstance } from '../support/second-instance.js';
import { type World, world } from '../support/world.js';

const appended = `subscription ($log: ID!, $after: Int) {
  logAppended(log: $log, after: $after) { id position kind leaf subject { type id } actor { user { name } } }
}`;

interface Entry {
  readonly position: number;
  readonly kind: string;
  readonly leaf: string;
}
const nextOf = async (feed: Feed) => (await feed.next()).logAppended as Entry;

let w: World;
let action: string;
let other: Awaited<ReturnType<typeof secondInstance>>;
let elsewhere: string;

beforeAll(async () => {
  w = await world();
  action = await proposed(w.eu.contributor);
  other = await secondInstance();
  elsewhere = await other.getUrl();
});
afterAll(() => stopApplication(other));

/** All leaves of a log, read by pages. */
async function leavesOf(log: string): Promise<string[]> {
  const query = `query ($log: ID!, $after: String) { node(id: $log) { ... on Log {
    entries(first: 100, after: $after) { nodes { leaf } pageInfo { hasNextPage endCursor } } } } }`;
  const leaves: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await w.eu.observer.writes(query, { log, after });
    const { entries } = (
      data as {
        node: {
          entries: {
            nodes: Entry[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      }
    ).node;
    leaves.push(...entries.nodes.map(({ leaf }) => leaf));
    if (!entries.pageInfo.hasNextPage) return leaves;
    after = entries.pageInfo.endCursor;
  }
}

describe('logAppended', () => {
  it('brings the entries of the past, then each as it is appended, whichever instance wrote it', async () => {
    const log = await logIdOf(w.kz.observer, w.slug, 'PARTNERSHIP');
    const { size } = await logOf(w.kz.observer, w.slug, 'PARTNERSHIP');
    await using here = line(w.kz.observer);
    await using there = line(w.kz.banker, elsewhere);
    const feeds = [here.follow(appended, { log, after: -1 }), there.follow(appended, { log, after: -1 })];
    for (const feed of feeds)
      for (let position = 0; position < size; position += 1)
        expect(await nextOf(feed)).toMatchObject({ position });
    const { thread } = await opens(w.eu.contributor, action);
    await posts(w.eu.banker, thread);
    for (const feed of feeds) {
      expect(await nextOf(feed)).toMatchObject({
        position: size,
        kind: 'THREAD_OPENED',
        subject: { type: 'THREAD', id: thread },
        actor: { user: { name: w.eu.contributor.name } },
      });
      expect(await nextOf(feed)).toMatchObject({ position: size + 1, kind: 'COMMENT_POSTED' });
      expect(feed.pending).toBe(0);
    }
  });

  it('goes on after a position without loss or doubles, under concurrent writers, however often it is cut off', async () => {
    const { id: log, size } = await logOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    const { thread } = await opens(w.eu.contributor, action);
    const writers = [w.eu.contributor, w.eu.banker, w.kz.contributor, w.kz.banker];
    const rounds = 15;
    const last = size + writers.length * rounds;
    const writing = Promise.all(
      writers.map(async (writer) => {
        for (let n = 0; n < rounds; n += 1) await posts(writer, thread, `Of ${writer.name}, ${n}.`);
      }),
    );
    const leaves: string[] = [];
    const origins = [undefined, elsewhere];
    for (let cut = 0; leaves.length <= last; cut += 1) {
      const socket = line(w.eu.observer, origins[cut % 2]);
      const feed = socket.follow(appended, { log, after: leaves.length - 1 });
      // Some of what is under way when the line is cut is lost with it.
      const take = 1 + ((cut * 7) % 11);
      for (let n = 0; n < take && leaves.length <= last; n += 1) {
        const entry = await nextOf(feed);
        expect(entry.position).toBe(leaves.length);
        leaves.push(entry.leaf);
      }
      socket.kill();
      await socket[Symbol.asyncDispose]();
    }
    await writing;
    expect(leaves).toEqual(await leavesOf(log));
  });

  it('without a position begins with what comes next', async () => {
    const { id: log, size } = await logOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    await using socket = line(w.eu.observer);
    const past = socket.follow(appended, { log, after: size - 1 });
    const feed = socket.follow(appended, { log });
    // Taken in their order: the second stands when the third, sent after it, has brought something.
    await nextOf(socket.follow(appended, { log, after: size - 2 }));
    await opens(w.eu.contributor, action);
    const entry = await nextOf(feed);
    expect(entry).toEqual(await nextOf(past));
    expect(entry.position).toBe(size);
  });

  it('refuses positions that the log does not have', async () => {
    const { id: log, size } = await logOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    await using socket = line(w.eu.observer);
    for (const after of [-2, size, size + 1_000])
      expect(await endOf(socket.follow(appended, { log, after }))).toEqual(['BAD_USER_INPUT']);
  });

  it('knows a log by its one id', async () => {
    await using socket = line(w.eu.observer);
    for (const log of ['nonsense', w.partnershipId, encodeNodeId('Log', w.partnership, uuid(action))])
      expect(await endOf(socket.follow(appended, { log, after: -1 }))).toEqual(['NOT_FOUND']);
  });
});
