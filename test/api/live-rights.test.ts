import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { stopApplication } from '../../src/application.js';
import { clock, owner } from '../support/app.js';
import { opens, posts, uuid } from '../support/discussion.js';
import { endOf, line } from '../support/line.js';
import { logIdOf, logOf } from '../support/live.js';
import type { Member } from '../support/member.js';
import { secondInstance } from '../support/second-instance.js';
import { waits } from '../support/waits.js';
import { world } from '../support/world.js';

const appended = 'subscription ($log: ID!) { logAppended(log: $log, after: -1) { position } }';
const suspend =
  'mutation ($input: SuspendMemberInput!) { suspendMember(input: $input) { refusal { code } } }';

let other: Awaited<ReturnType<typeof secondInstance>>;
let elsewhere: string;
beforeAll(async () => {
  other = await secondInstance();
  elsewhere = await other.getUrl();
});
afterAll(() => stopApplication(other));

/** Sockets of a member, with a subscription that stands, on both instances. */
async function listening(member: Member, slug: string) {
  const log = await logIdOf(member, slug, 'PARTNERSHIP');
  const lines = [line(member), line(member, elsewhere)];
  const feeds = lines.map((one) => one.follow(appended, { log }));
  for (const feed of feeds) expect(await feed.next()).toEqual({ logAppended: { position: 0 } });
  return lines;
}

/** All of them are closed within a second of `act`, though nothing is appended that they would be told. */
async function closedBy(act: () => Promise<unknown>, lines: Awaited<ReturnType<typeof listening>>) {
  const began = performance.now();
  await act();
  for (const one of lines) {
    const { code, reason, at } = await one.closed;
    expect({ code, reason }).toEqual({ code: 4401, reason: 'Your session has ended. Sign in again.' });
    expect(at - began).toBeLessThan(1_000);
  }
}

describe('a socket is closed within a second', () => {
  it('of signing out, and no other of the same partnership', async () => {
    const w = await world();
    const lines = await listening(w.eu.observer, w.slug);
    const [neighbour] = await listening(w.eu.banker, w.slug);
    await closedBy(() => w.eu.observer.writes('mutation { signOut { signedOut } }'), lines);
    const log = await logOf(w.eu.banker, w.slug, 'PARTNERSHIP');
    expect(await neighbour?.follow(appended, { log: log.id }).next()).toBeDefined();
    await neighbour?.[Symbol.asyncDispose]();
  });

  it('of the suspension of the member', async () => {
    const w = await world();
    const lines = await listening(w.eu.observer, w.slug);
    const input = { membership: w.eu.observer.membership };
    await closedBy(() => w.eu.focalPoint.writes(suspend, { input }), lines);
  });

  it('of the suspension of the account, by whatever hand', async () => {
    const w = await world();
    const lines = await listening(w.eu.observer, w.slug);
    const user = w.eu.observer.person.id;
    await closedBy(
      () => owner.query(`update app_user set status = 'SUSPENDED' where id = $1`, [user]),
      lines,
    );
  });

  it('of the end of the membership alone', async () => {
    const w = await world();
    const lines = await listening(w.eu.observer, w.slug);
    const membership = uuid(w.eu.observer.membership);
    await closedBy(
      () => owner.query(`update membership set status = 'SUSPENDED' where id = $1`, [membership]),
      lines,
    );
  });

  it('of the session’s last instant, which nobody announces', async () => {
    const w = await world();
    const lines = await listening(w.eu.observer, w.slug);
    const { session } = w.eu.observer.person;
    await closedBy(
      () => owner.query('update session set expires_at = $2 where id = $1', [session, clock.now()]),
      lines,
    );
  });
});

describe('a socket stays', () => {
  it('of a member whose organisation is suspended: they go on reading', async () => {
    const w = await world();
    const [here, there] = await listening(w.eu.observer, w.slug);
    await owner.query(`update organisation set status = 'SUSPENDED' where partnership_id = $1 and id = $2`, [
      w.partnership,
      uuid(w.eu.observer.organisation),
    ]);
    const log = await logIdOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    for (const one of [here, there]) {
      expect(await one?.follow(appended, { log }).next()).toEqual({ logAppended: { position: 0 } });
      await one?.[Symbol.asyncDispose]();
    }
  });
});

describe('a subscription ends as NOT_FOUND', () => {
  it('with the audience that its viewer loses, and the others of the socket go on', async () => {
    const w = await world();
    const action = await w.eu.contributor.drafts();
    await w.eu.contributor.invites(action, w.kz.contributor);
    const { thread } = await opens(w.eu.contributor, action, 'CIRCLE');
    const circle = await logIdOf(w.kz.contributor, w.slug, 'CIRCLE');
    const partnership = await logOf(w.kz.contributor, w.slug, 'PARTNERSHIP');
    await using socket = line(w.kz.contributor);
    const ofThread = socket.follow('subscription ($id: ID!) { threadChanged(thread: $id) { id } }', {
      id: thread,
    });
    const ofLog = socket.follow(appended, { log: circle });
    const ofAll = socket.follow(appended, { log: partnership.id });
    expect(await ofThread.next()).toEqual({ threadChanged: { id: thread } });
    await w.kz.contributor.declines(action);
    // Written for those who are still in the circle.
    await posts(w.eu.contributor, thread);
    expect(await endOf(ofThread)).toEqual(['NOT_FOUND']);
    expect(await endOf(ofLog)).toEqual(['NOT_FOUND']);
    for (let position = 0; position < partnership.size; position += 1)
      expect(await ofAll.next()).toEqual({ logAppended: { position } });
    await opens(w.eu.contributor, w.partnershipId);
    expect(await ofAll.next()).toEqual({ logAppended: { position: partnership.size } });
  });

  it('though an event of what they saw had been begun: it waits for others, and does not leave any more', async () => {
    const w = await world();
    const action = await w.eu.contributor.drafts();
    await w.eu.contributor.invites(action, w.kz.contributor);
    const { thread } = await opens(w.eu.contributor, action, 'CIRCLE');
    const log = await logIdOf(w.kz.contributor, w.slug, 'CIRCLE');
    await using socket = line(w.kz.contributor);
    const reading =
      'subscription ($id: ID!) { threadChanged(thread: $id) { id reopenings { resolution } commentCount } }';
    const ofThread = socket.follow(reading, { id: thread });
    const ofLog = socket.follow(appended, { log });
    expect(await ofThread.next()).toMatchObject({ threadChanged: { id: thread } });
    // Nobody reads that a point was reopened until they are done with it.
    const holder = await owner.connect();
    onTestFinished(() => holder.release(true));
    await holder.query('begin');
    await holder.query('lock table thread_reopening in access exclusive mode');
    await posts(w.eu.contributor, thread, 'While you are with us.');
    await vi.waitFor(() => waits(holder), 5_000);
    await w.kz.contributor.declines(action);
    // Their socket knows it from here on.
    expect(await endOf(ofLog)).toEqual(['NOT_FOUND']);
    await holder.query('commit');
    await expect(ofThread.next()).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

it('an event is of the instant at which its viewer was found, though its reading waits', async () => {
  const w = await world();
  const { thread } = await opens(w.eu.contributor, w.partnershipId);
  await using socket = line(w.kz.contributor);
  const reading =
    'subscription ($id: ID!) { threadChanged(thread: $id) { reopenings { resolution } commentCount } }';
  const feed = socket.follow(reading, { id: thread });
  expect(await feed.next()).toEqual({ threadChanged: { reopenings: [], commentCount: 1 } });
  const holder = await owner.connect();
  onTestFinished(() => holder.release(true));
  await holder.query('begin');
  await holder.query('lock table thread_reopening in access exclusive mode');
  await posts(w.eu.contributor, thread, 'This is what is told first.');
  await vi.waitFor(() => waits(holder), 5_000);
  await posts(w.eu.contributor, thread, 'And this by an event of its own.');
  await holder.query('commit');
  for (const commentCount of [2, 3])
    expect(await feed.next()).toEqual({ threadChanged: { reopenings: [], commentCount } });
});
