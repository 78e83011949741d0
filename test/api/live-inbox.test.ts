import { expect, it, onTestFinished, vi } from 'vitest';
import { clock, database, owner } from '../support/app.js';
import { opens, posts, proposed } from '../support/discussion.js';
import { type Feed, line } from '../support/line.js';
import { readyAction } from '../support/ready-action.js';
import { asksFromOutside } from '../support/registrations.js';
import { dismisses, reports } from '../support/reports.js';
import { silence, untilDeadline } from '../support/silence.js';
import { waits } from '../support/waits.js';
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

it('inboxChanged brings a report, and that it was dismissed, to those who settle it, at once', async () => {
  const { eu, kz } = await world();
  const { thread } = await opens(eu.contributor, await proposed(eu.contributor));
  const comment = await posts(eu.contributor, thread);
  await using socket = line(eu.deputy);
  const feed = socket.follow(inboxChanged);
  expect(await reasonsOf(feed)).toEqual([]);
  await reports(kz.contributor, comment);
  expect(await reasonsOf(feed)).toEqual(['REPORT_TO_SETTLE']);
  await dismisses(eu.focalPoint, comment);
  expect(await reasonsOf(feed)).toEqual([]);
});

it('inboxChanged betrays no report to its author, a focal point, though a deadline has passed meanwhile', async () => {
  const { eu, kz, slug, round, thread } = await silenceDiscussed();
  const comment = await posts(kz.focalPoint, thread);
  await using authors = line(kz.focalPoint);
  await using settlers = line(kz.deputy);
  const [told, telling] = [authors.follow(inboxChanged), settlers.follow(inboxChanged)];
  for (const feed of [told, telling]) expect(await reasonsOf(feed)).toEqual(['SILENCE_TO_ACCEPT']);
  const back = clock.now().toISOString();
  await untilDeadline(round);
  await reports(eu.contributor, comment);
  expect(await reasonsOf(telling)).toEqual(['REPORT_TO_SETTLE']);
  // The first event since is that of an entry they read, and tells of the deadline too, as ever.
  await asksFromOutside(slug, { side: 'KZ', country: 'KZ' });
  expect(await reasonsOf(told)).toEqual(['ORGANISATION_TO_ACCREDIT']);
  expect(told.pending).toBe(0);
  clock.set(back);
});

it('inboxChanged goes on for each where what is read for many takes too long: they are read for one by one', async () => {
  const { eu, slug } = await world();
  await using one = line(eu.focalPoint);
  await using other = line(eu.deputy);
  const feeds = [one, other].map((socket) => socket.follow(inboxChanged));
  for (const feed of feeds) expect(await reasonsOf(feed)).toEqual([]);
  const holder = await owner.connect();
  onTestFinished(() => holder.release(true));
  await holder.query('begin');
  await holder.query('lock table comment_report in access exclusive mode');
  await asksFromOutside(slug, { side: 'EU', country: 'DE' });
  await vi.waitFor(() => waits(holder), 5_000);
  // As the time-out of a statement does.
  await database.query(
    'select pg_cancel_backend(a.pid) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()',
  );
  await vi.waitFor(() => waits(holder, 2), 5_000);
  await holder.query('commit');
  for (const feed of feeds) expect(await reasonsOf(feed)).toEqual(['ORGANISATION_TO_ACCREDIT']);
});

async function silenceDiscussed() {
  const all = await silence({ accepted: false });
  return { ...all, ...(await opens(all.eu.contributor, all.partnershipId)) };
}
