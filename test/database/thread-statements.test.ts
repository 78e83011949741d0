import { expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { opens, proposed, raises, uuid } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { fill } from '../support/long-thread.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';
import { planOf, type Step, sentBy } from './planned.js';

const page = graphql(`
  query page($id: ID!) {
    node(id: $id) {
      __typename
      ... on Thread {
        title kind blocking resolvedAt resolution commentCount unreadCount firstUnread { id } viewerWatches { level } lastCommentAt viewerCan { act allowed message }
        audience { kind side organisation { name } } assents { side by { user { name } } }
        openedBy { user { name } } organisation { name } action { id title { text } }
        comments(first: 50) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes {
            id body language createdAt editedAt removed { at reason } replyTo { id } replyCount
            author { user { name } } organisation { name side } versions { number body }
            viewerCan { act allowed code }
          }
        }
      }
    }
  }
`);

const list = graphql(`
  query list($slug: Code!) {
    partnership(slug: $slug) {
      threads(onActions: true, first: 50) { nodes { title commentCount unreadCount viewerWatches { level } openedBy { user { name } } } }
    }
  }
`);

it.each([1, 100])('a thread page is one statement at %i comments', async (count) => {
  const { eu, kz } = await world();
  const { thread } = await raises(eu.contributor, await proposed(eu.contributor));
  await fill(thread, count - 1);
  const read = async () => {
    const { node } = await kz.observer.asks(page, { id: thread });
    if (node?.__typename !== 'Thread') throw new Error('no thread');
    return node;
  };
  expect((await read()).comments).toMatchObject({
    totalCount: count,
    pageInfo: { hasNextPage: count > 50 },
    nodes: { length: Math.min(count, 50) },
  });
  // The transaction, who it is with their scope, and the one that brings the page.
  const sent = (await sentBy(read)).map(({ text }) =>
    text
      .trim()
      .split(/[\s(]+/, 2)
      .join(' '),
  );
  expect(sent).toEqual(['begin isolation', 'select set_config', 'select coalesce']);
});

const discussed = [
  'thread_watch',
  'comment_mention',
  'thread',
  'thread_read',
  'comment',
  'comment_version',
  'action',
];

/** The scans of the discussion's tables and of actions in the statement of a read. */
const scansOf = async (read: () => Promise<unknown>): Promise<Step[]> =>
  (await planOf(read)).filter((step) => discussed.includes(step['Relation Name'] ?? ''));

it('of a page among many threads and comments reads no table in sequence and no more than a page', async () => {
  const { eu, kz, slug, partnership } = await world();
  const action = await proposed(eu.contributor);
  const [busy, quiet] = [await opens(eu.contributor, action), await opens(eu.contributor, action)];
  await fill(busy.thread, 5_000);
  await fill(quiet.thread, 60);
  await owner.query(
    `insert into thread (partnership_id, audience, id, action_id, kind, title, opened_by_membership_id,
       opened_by_organisation_id, created_at, last_comment_at)
     select partnership_id, audience, gen_random_uuid(), action_id, kind, 'Thread ' || n, opened_by_membership_id,
       opened_by_organisation_id, created_at, created_at - n * interval '1 second'
     from thread, generate_series(1, 5000) n where partnership_id = $1 and id = $2`,
    [partnership, uuid(busy.thread)],
  );
  // Whoever opened them has read them.
  await owner.query(
    `insert into thread_read (partnership_id, audience, thread_id, user_id, up_to, own_after)
     select t.partnership_id, t.audience, t.id, r.user_id, 0, 0 from thread t join thread_read r on r.thread_id = $2
     where t.partnership_id = $1 on conflict do nothing`,
    [partnership, uuid(busy.thread)],
  );
  // Somebody is mentioned in every tenth comment, and has chosen for every thread.
  await owner.query(
    `insert into comment_mention (partnership_id, audience, comment_id, version, place, thread_id, membership_id)
     select partnership_id, audience, id, version, 1, thread_id, $2 from comment where partnership_id = $1 and ordinal % 10 = 0`,
    [partnership, uuid(kz.observer.membership)],
  );
  await owner.query(
    `insert into thread_watch (partnership_id, audience, thread_id, membership_id, level)
     select partnership_id, audience, id, $2, 'NOTHING' from thread where partnership_id = $1`,
    [partnership, uuid(kz.observer.membership)],
  );
  // Of every table, as autovacuum does in time: a plan made on no statistics is anybody's guess.
  await owner.query('analyze');
  const reads = (member: Member) => [
    () => member.asks(list, { slug }),
    () => member.asks(pageOnly, { id: busy.thread }),
    () => member.asks(pageOnly, { id: quiet.thread }),
  ];
  for (const read of [...reads(eu.contributor), ...reads(kz.observer)]) {
    const scans = await scansOf(read);
    expect(scans.length).toBeGreaterThan(0);
    const long = scans.filter(
      (scan) => scan['Node Type'] === 'Seq Scan' && scan['Relation Name'] !== 'action',
    );
    expect(long).toEqual([]);
    expect(scans.filter((scan) => scan['Actual Rows'] > 51)).toEqual([]);
  }
});

const pageOnly = graphql(`
  query pageOnly($id: ID!) {
    node(id: $id) {
      ... on Thread {
        unreadCount firstUnread { id body } viewerWatches { level }
        comments(first: 50) {
          pageInfo { hasNextPage }
          nodes { body replyTo { id } author { user { name } } organisation { name } versions { number } }
        }
      }
    }
  }
`);
