import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { app, owner } from '../support/app.js';
import { opens, posts, proposed, uuid } from '../support/discussion.js';
import { type Feed, line } from '../support/line.js';
import { logOf } from '../support/live.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

/** What differs from viewer to viewer: what they have read and chosen, what they may do, what their side alone knows. */
const ofThread = `id commentCount unreadCount firstUnread { body } viewerWatches { level origin }
  viewerCan { act allowed code message } comments(last: 2) { totalCount nodes { body viewerCan { act code } } }`;
const ofRound = `id status answers { side state } positions { totalCount nodes { kind } } assessment { answer abstain }
  prepared { kind } viewerCan { act allowed code } threads(first: 5) { totalCount }`;

/** Everybody's next event is what they are answered who ask for the same by POST. */
async function alike(feeds: ReadonlyMap<Member, Feed>, subject: string, type: string, fields: string) {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`;
  const told = new Set<string>();
  for (const [member, feed] of feeds) {
    const event = Object.values(await feed.next())[0];
    const { data } = await member.writes(query, { id: subject });
    expect(event).toEqual((data as { node: unknown }).node);
    told.add(JSON.stringify(event));
  }
  return told;
}

describe('an event that many hear', () => {
  it('of a thread is for each what they see, have read and may do', async () => {
    const w = await world();
    const { thread } = await opens(w.eu.contributor, await proposed(w.eu.contributor));
    const everybody = [...w.everybody, ...w.everybody.slice(0, 5)];
    const lines = everybody.map((member) => line(member));
    const subscription = `subscription ($id: ID!) { threadChanged(thread: $id) { ${ofThread} } }`;
    const feeds = new Map(
      lines.map((one, n) => [everybody[n] as Member, one.follow(subscription, { id: thread })]),
    );
    expect((await alike(feeds, thread, 'Thread', ofThread)).size).toBeGreaterThan(3);
    const upTo = await posts(w.kz.banker, thread, 'Half of it.');
    await alike(feeds, thread, 'Thread', ofThread);
    await w.eu.observer.writes(
      'mutation ($input: MarkReadInput!) { markRead(input: $input) { refusal { code } } }',
      { input: { thread, upTo } },
    );
    await posts(w.eu.approver, thread, 'And the other half.');
    const told = await alike(feeds, thread, 'Thread', ofThread);
    expect([...told].some((text) => text.includes('"unreadCount":1'))).toBe(true);
    expect([...told].some((text) => text.includes('"unreadCount":3'))).toBe(true);
    await Promise.all(lines.map((one) => one[Symbol.asyncDispose]()));
  });

  it('of a round is for each side what it may know', async () => {
    const w = await world();
    const round = await w.eu.focalPoint.opensRound(await readyAction(w));
    const lines = w.everybody.map((member) => line(member));
    const subscription = `subscription ($id: ID!) { roundChanged(round: $id) { ${ofRound} } }`;
    const feeds = new Map(
      lines.map((one, n) => [w.everybody[n] as Member, one.follow(subscription, { id: round.id })]),
    );
    await alike(feeds, round.id, 'ApprovalRound', ofRound);
    await w.eu.approver.approves(round);
    const own = new Map([...feeds].filter(([{ name }]) => name.startsWith('EU')));
    const told = await alike(own, round.id, 'ApprovalRound', ofRound);
    expect([...told].every((text) => text.includes('"totalCount":1'))).toBe(true);
    // The other side heard nothing of it.
    await w.kz.approver.objects(round);
    await alike(feeds, round.id, 'ApprovalRound', ofRound);
    expect([...feeds.values()].map(({ pending }) => pending).filter((n) => n > 0)).toEqual([]);
    await Promise.all(lines.map((one) => one[Symbol.asyncDispose]()));
  });

  it.each([
    'id position kind at data leaf subject { id type }',
    'position subject { id } actor { role user { name } organisation { name } }',
    // By whatever name and in whatever fragment; not what is left out.
    'leaf: kind at: actor { role organisation { name } }',
    '... on Node { id ... on LogEntry { position ... @include(if: true) { actor { user { name } } } } }',
    '... on LogEntry { kind } ... @skip(if: true) { actor { role } } actor @include(if: false) { role } __typename',
  ])('of a log is for each what they are answered who ask for it: %s', async (fields) => {
    const w = await world();
    // Each of them reads other audiences.
    await w.eu.contributor.drafts();
    await w.kz.contributor.drafts();
    const asked = `query ($log: ID!) { node(id: $log) { ... on Log { entries(first: 100) { nodes { ${fields} } } } } }`;
    // Who acted in a circle is known to the partnership, not to the circle alone.
    for (const [member, kind] of [
      [w.eu.contributor, 'CIRCLE'],
      [w.eu.contributor, 'PARTNERSHIP'],
      [w.kz.contributor, 'CIRCLE'],
      [w.kz.contributor, 'PARTNERSHIP'],
      [w.kz.banker, 'PARTNERSHIP'],
      [w.secretariat, 'PARTNERSHIP'],
    ] as const) {
      const { id: log, size } = await logOf(member, w.slug, kind);
      await using socket = line(member);
      const feed = socket.follow(
        `subscription ($log: ID!) { logAppended(log: $log, after: -1) { ${fields} } }`,
        { log },
      );
      const told: unknown[] = [];
      while (told.length < size) told.push((await feed.next()).logAppended);
      const { data } = await member.writes(asked, { log });
      expect({ node: { entries: { nodes: told } } }).toEqual(data);
    }
  });

  it('is one statement for all who read the same', async () => {
    const w = await world();
    const { thread } = await opens(w.eu.contributor, await proposed(w.eu.contributor));
    const { id: log, size } = await logOf(w.kz.contributor, w.slug, 'PARTNERSHIP');
    // Of different organisations and sides: of the log they may all read the same.
    const readers = [w.kz.contributor, w.kz.colleague, w.kz.banker, w.eu.observer];
    const sockets = Array.from({ length: 12 }, (_, n) => line(readers[n % 4] as Member));
    const appended = 'subscription ($log: ID!) { logAppended(log: $log, after: -1) { position } }';
    const feeds = sockets.map((socket) => socket.follow(appended, { log }));
    for (const feed of feeds)
      for (let position = 0; position < size; position += 1)
        expect(await feed.next()).toEqual({ logAppended: { position } });
    const reads: string[] = [];
    app.get(Database).listen(({ text }) => {
      if (text.startsWith('with asker_')) reads.push(text);
    });
    await posts(w.eu.contributor, thread);
    for (const feed of feeds) expect(await feed.next()).toEqual({ logAppended: { position: size } });
    app.get(Database).listen(undefined);
    expect(reads).toHaveLength(1);
    await Promise.all(sockets.map((socket) => socket[Symbol.asyncDispose]()));
  });

  it('comes once to whoever reads more since than they were last found to', async () => {
    const w = await world();
    const { id: log, size } = await logOf(w.kz.contributor, w.slug, 'PARTNERSHIP');
    await expect(logOf(w.kz.contributor, w.slug, 'CIRCLE')).rejects.toThrow('reads no log');
    const appended =
      'subscription ($log: ID!, $after: Int) { logAppended(log: $log, after: $after) { position } }';
    const sockets = [w.kz.contributor, w.kz.banker].map((member) => line(member));
    const feeds = sockets.map((socket) => socket.follow(appended, { log, after: size - 2 }));
    for (const feed of feeds) expect(await feed.next()).toEqual({ logAppended: { position: size - 1 } });
    const draft = await w.eu.contributor.drafts();
    // Nobody is woken by an invitation.
    await w.eu.contributor.invites(draft, w.kz.contributor);
    const { thread } = await opens(w.eu.contributor, w.partnershipId);
    await posts(w.eu.contributor, thread);
    await logOf(w.kz.contributor, w.slug, 'CIRCLE');
    for (const feed of feeds) {
      for (const position of [size, size + 1])
        expect(await feed.next()).toEqual({ logAppended: { position } });
      expect(feed.pending).toBe(0);
    }
    await Promise.all(sockets.map((socket) => socket[Symbol.asyncDispose]()));
  });

  it('does not come to whom it concerns no more at the instant it is committed', async () => {
    const w = await world();
    const { id: log, size } = await logOf(w.eu.observer, w.slug, 'PARTNERSHIP');
    const appended =
      'subscription ($log: ID!, $after: Int) { logAppended(log: $log, after: $after) { position } }';
    await using gone = line(w.eu.observer);
    await using stays = line(w.eu.banker);
    const feeds = [gone, stays].map((one) => one.follow(appended, { log, after: size - 2 }));
    for (const feed of feeds) expect(await feed.next()).toEqual({ logAppended: { position: size - 1 } });
    // The entry and the suspension are one commit, of which only the entry is announced.
    const { rows } = await owner.query<{ audience: number; entry: object }>(
      `select c.audience, c.entry from log_content c join audience a using (partnership_id, audience)
       where c.partnership_id = $1 and a.kind = 'PARTNERSHIP' and c.position = 0`,
      [w.partnership],
    );
    const [first] = rows;
    const client = await owner.connect();
    await client.query('begin');
    await client.query(`select set_config('concord.partnership', $1, true)`, [w.partnership]);
    await client.query('alter table membership disable trigger membership_wakes');
    await client.query(`update membership set status = 'SUSPENDED' where id = $1`, [
      uuid(w.eu.observer.membership),
    ]);
    await client.query('alter table membership enable trigger membership_wakes');
    await client.query(`select append_entry($1, $2, $3, sha256('salt'))`, [
      w.partnership,
      first?.audience,
      canonicalize(first?.entry),
    ]);
    await client.query('notify concord_logs');
    await client.query('commit');
    client.release();
    expect(await feeds[1]?.next()).toEqual({ logAppended: { position: size } });
    expect((await gone.closed).code).toBe(4401);
    expect(feeds[0]?.pending).toBe(0);
  });
});
