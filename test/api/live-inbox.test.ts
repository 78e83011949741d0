import { expect, it } from 'vitest';
import { opens, proposed } from '../support/discussion.js';
import { type Feed, line } from '../support/line.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const inboxChanged = 'subscription { inboxChanged { inbox(first: 20) { nodes { reason } } } }';
const reasonsOf = async (feed: Feed) =>
  ((await feed.next()).inboxChanged as { inbox: { nodes: { reason: string }[] } }).inbox.nodes.map(
    ({ reason }) => reason,
  );

it('inboxChanged brings the inbox as it is, and again when something comes into it or leaves it', async () => {
  const w = await world();
  const text = await readyAction(w);
  await using socket = line(w.kz.banker);
  const feed = socket.follow(inboxChanged);
  expect(await reasonsOf(feed)).toEqual([]);
  // Nothing of this waits for them.
  await opens(w.eu.contributor, await proposed(w.eu.contributor));
  const round = await w.eu.focalPoint.opensRound(text);
  expect(await reasonsOf(feed)).toHaveLength(1);
  await w.kz.banker.approves(round);
  expect(await reasonsOf(feed)).toEqual([]);
  expect(feed.pending).toBe(0);
});
