import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopApplication } from '../../src/application.js';
import { opens, posts, proposed } from '../support/discussion.js';
import { type Feed, line } from '../support/line.js';
import { readyAction } from '../support/ready-action.js';
import { secondInstance } from '../support/second-instance.js';
import { type World, world } from '../support/world.js';

const threadChanged = 'subscription ($id: ID!) { threadChanged(thread: $id) { id commentCount } }';
const roundChanged = `subscription ($id: ID!) { roundChanged(round: $id) {
  id status answers { side state } positions { totalCount } } }`;

const countOf = async (feed: Feed) =>
  ((await feed.next()).threadChanged as { commentCount: number }).commentCount;
const roundOf = async (feed: Feed) =>
  (await feed.next()).roundChanged as {
    status: string;
    answers: { side: string; state: string }[];
    positions: { totalCount: number };
  };

let w: World;
let other: Awaited<ReturnType<typeof secondInstance>>;
let elsewhere: string;
beforeAll(async () => {
  w = await world();
  other = await secondInstance();
  elsewhere = await other.getUrl();
});
afterAll(() => stopApplication(other));

describe('threadChanged', () => {
  it('brings the thread as it is, then as it has become, on every instance', async () => {
    const { thread } = await opens(w.eu.contributor, await proposed(w.eu.contributor));
    await using here = line(w.kz.observer);
    await using there = line(w.kz.banker, elsewhere);
    const feeds = [here, there].map((socket) => socket.follow(threadChanged, { id: thread }));
    for (const feed of feeds) expect(await countOf(feed)).toBe(1);
    await posts(w.eu.banker, thread);
    for (const feed of feeds) expect(await countOf(feed)).toBe(2);
    await posts(w.kz.banker, thread);
    for (const feed of feeds) {
      expect(await countOf(feed)).toBe(3);
      expect(feed.pending).toBe(0);
    }
  });

  it('tells nobody of a thread that they do not see, nor of another thread', async () => {
    const action = await proposed(w.eu.contributor);
    const common = await opens(w.eu.contributor, action);
    const ofSide = await opens(w.eu.contributor, w.partnershipId, 'SIDE');
    await using ofEu = line(w.eu.observer);
    await using ofKz = line(w.kz.observer);
    const own = ofEu.follow(threadChanged, { id: ofSide.thread });
    const feed = ofKz.follow(threadChanged, { id: common.thread });
    expect(await countOf(own)).toBe(1);
    expect(await countOf(feed)).toBe(1);
    await posts(w.eu.contributor, ofSide.thread);
    expect(await countOf(own)).toBe(2);
    // What comes next to the other side is what concerns both.
    await posts(w.eu.contributor, common.thread);
    expect(await countOf(feed)).toBe(2);
    expect([own.pending, feed.pending]).toEqual([0, 0]);
  });

  it('reaches two hundred sockets, each once', async () => {
    const { thread } = await opens(w.eu.contributor, await proposed(w.eu.contributor));
    const sockets = Array.from({ length: 200 }, (_, n) =>
      line(w.everybody[n % w.everybody.length] ?? w.eu.observer, n % 2 ? elsewhere : undefined),
    );
    const feeds = sockets.map((socket) => socket.follow(threadChanged, { id: thread }));
    for (const feed of feeds) expect(await countOf(feed)).toBe(1);
    await posts(w.eu.contributor, thread);
    const counts = await Promise.all(feeds.map(countOf));
    expect(new Set(counts)).toEqual(new Set([2]));
    expect(feeds.map(({ pending }) => pending).filter((n) => n > 0)).toEqual([]);
    await Promise.all(sockets.map((socket) => socket[Symbol.asyncDispose]()));
  });
});

describe('roundChanged', () => {
  it('brings each side its own positions, and of the other the answer alone', async () => {
    const round = await w.eu.focalPoint.opensRound(await readyAction(w));
    await using ofEu = line(w.eu.observer);
    await using ofKz = line(w.kz.observer, elsewhere);
    const own = ofEu.follow(roundChanged, { id: round.id });
    const others = ofKz.follow(roundChanged, { id: round.id });
    for (const feed of [own, others]) expect(await roundOf(feed)).toMatchObject({ status: 'OPEN' });
    await w.eu.approver.approves(round);
    expect((await roundOf(own)).positions.totalCount).toBe(1);
    await w.eu.banker.objects(round);
    // The other side heard nothing of the first position: what comes is the outcome.
    const outcome = await roundOf(others);
    expect(outcome.status).toBe('REJECTED');
    expect(outcome.answers).toContainEqual({ side: 'EU', state: 'REJECTED' });
    expect(outcome.positions.totalCount).toBe(0);
    expect(others.pending).toBe(0);
  });
});
