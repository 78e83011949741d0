import { describe, expect, it } from 'vitest';
import { database, owner } from '../support/app.js';
import {
  aDiscussion,
  opens,
  posts,
  proposed,
  removes,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const marking = graphql(`
  mutation markingRead($input: MarkReadInput!) {
    markRead(input: $input) { thread { id unreadCount firstUnread { id } } refusal { code } }
  }
`);

const unread = graphql(`
  query unread($id: ID!) {
    node(id: $id) {
      __typename
      ... on Thread { unreadCount firstUnread { id } }
      ... on Action { unreadCount }
    }
  }
`);

const around = graphql(`
  query around($id: ID!, $cursor: String!) {
    node(id: $id) {
      ... on Thread {
        earlier: comments(last: 2, before: $cursor) { nodes { id } pageInfo { hasPreviousPage } }
        later: comments(first: 2, after: $cursor) { nodes { id } pageInfo { hasNextPage } }
      }
    }
  }
`);

const cursors = graphql(`
  query cursors($id: ID!) {
    node(id: $id) {
      ... on Thread { firstUnread { cursor } comments(first: 20) { edges { cursor node { cursor } } } }
    }
  }
`);

/** How many comments a member has not read, and which is the first. */
const of = async (member: Member, id: string) => {
  const { node } = await member.asks(unread, { id });
  if (node?.__typename === 'Thread') return [node.unreadCount, node.firstUnread?.id ?? null];
  if (node?.__typename === 'Action') return [node.unreadCount];
  throw new Error(`${member.name} sees no ${id}`);
};

const reads = async (member: Member, thread: string, upTo: string) => {
  const { markRead } = await member.asks(marking, { input: { thread, upTo } });
  return [markRead.thread?.unreadCount, markRead.thread?.firstUnread?.id ?? null];
};

describe('markRead', () => {
  it('tells how much is unread and where it begins, for each by themselves', async () => {
    const { eu, kz, thread, comment: first } = await aDiscussion();
    const second = await posts(kz.contributor, thread);
    const third = await posts(kz.banker, thread);
    expect(await of(eu.observer, thread)).toEqual([3, first]);
    expect(await reads(eu.observer, thread, first)).toEqual([2, second]);
    expect(await reads(eu.observer, thread, third)).toEqual([0, null]);
    expect(await of(kz.observer, thread)).toEqual([3, first]);
  });

  it('gives the first unread its cursor, for a page around it', async () => {
    const { eu, kz, thread, comment } = await aDiscussion();
    const others = [];
    for (const body of ['two', 'three', 'four', 'five'])
      others.push(await posts(kz.contributor, thread, body));
    const [second, , fourth, fifth] = others;
    await reads(eu.observer, thread, second ?? '');
    const { node } = await eu.observer.asks(cursors, { id: thread });
    if (!node || !('firstUnread' in node)) throw new Error('no thread');
    expect(node.comments?.edges.every((edge) => edge.cursor === edge.node.cursor)).toBe(true);
    const cursor = node.firstUnread?.cursor ?? '';
    expect(cursor).toBe(node.comments?.edges[2]?.cursor);
    const page = await eu.observer.asks(around, { id: thread, cursor });
    expect(page.node).toEqual({
      earlier: { nodes: [{ id: comment }, { id: second }], pageInfo: { hasPreviousPage: false } },
      later: { nodes: [{ id: fourth }, { id: fifth }], pageInfo: { hasNextPage: false } },
    });
  });

  it('counts no comment of oneself, wherever it stands', async () => {
    const { eu, kz, thread } = await aDiscussion();
    expect(await of(eu.contributor, thread)).toEqual([0, null]);
    const second = await posts(kz.contributor, thread);
    expect(await of(kz.contributor, thread)).toEqual([1, expect.any(String)]);
    const mine = await posts(eu.contributor, thread);
    const fourth = await posts(kz.contributor, thread);
    await posts(eu.contributor, thread);
    expect(await of(eu.contributor, thread)).toEqual([2, second]);
    expect(await reads(eu.contributor, thread, second)).toEqual([1, fourth]);
    expect(await reads(eu.contributor, thread, mine)).toEqual([1, fourth]);
    expect(await reads(eu.contributor, thread, fourth)).toEqual([0, null]);
    await posts(eu.contributor, thread);
    expect(await of(eu.contributor, thread)).toEqual([0, null]);
  });

  it('never goes back, and a removed comment disturbs nothing', async () => {
    const { eu, kz, thread, comment: first } = await aDiscussion();
    const second = await posts(eu.contributor, thread);
    const third = await posts(eu.contributor, thread);
    await reads(kz.observer, thread, second);
    expect(await reads(kz.observer, thread, first)).toEqual([1, third]);
    await removes(eu.contributor, second);
    expect(await of(kz.observer, thread)).toEqual([1, third]);
    await removes(eu.contributor, third);
    expect(await of(kz.observer, thread)).toEqual([1, third]);
    expect(await reads(kz.observer, thread, third)).toEqual([0, null]);
  });

  it('adds up for an action over the threads that one sees', async () => {
    const { eu, kz, action, thread, comment } = await aDiscussion();
    await posts(eu.contributor, thread);
    await opens(eu.contributor, action, 'SIDE');
    await opens(kz.contributor, action, 'ORGANISATION');
    expect(await of(eu.observer, action)).toEqual([3]);
    expect(await of(kz.observer, action)).toEqual([2]);
    await reads(kz.observer, thread, comment);
    expect(await of(kz.observer, action)).toEqual([1]);
    expect(await of(kz.contributor, action)).toEqual([2]);
    expect(await of(eu.contributor, action)).toEqual([0]);
  });

  it('is for whoever reads the thread; another comment or thread is not there, told alike', async () => {
    const { eu, kz, partnership, partnershipId, thread, comment } = await aDiscussion('SIDE');
    const elsewhere = await opens(kz.contributor, partnershipId);
    const tries = async (member: Member, of: string, upTo: string) =>
      told(await member.tries(marking, { input: { thread: of, upTo } }));
    const unknown = await tries(kz.focalPoint, unknownId('Thread', partnership), comment);
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['thread'] } }] });
    expect(await tries(kz.focalPoint, thread, comment)).toEqual(unknown);
    const noComment = await tries(eu.observer, thread, unknownId('Comment', partnership));
    expect(noComment).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['upTo'] } }] });
    expect(await tries(eu.observer, thread, elsewhere.comment)).toEqual(noComment);
  });

  it('is personal: no log has it, and the database shows a mark to nobody else', async () => {
    const { eu, kz, partnership, thread, comment } = await aDiscussion();
    const before = await stored(partnership);
    await reads(kz.observer, thread, comment);
    expect(await stored(partnership)).toEqual(before);
    const seenBy = async (member: Member) => {
      const runner = database.createQueryRunner();
      await runner.startTransaction();
      const audiences = await owner.query('select audience from audience where partnership_id = $1', [
        partnership,
      ]);
      const settings = {
        audiences: `{${audiences.rows.map((row) => row.audience)}}`,
        partnership,
        user: member.person.id,
      };
      for (const [name, value] of Object.entries(settings))
        await runner.query(`select set_config('concord.${name}', $1, true)`, [value]);
      const rows = await runner.query('select user_id from thread_read where thread_id = $1', [uuid(thread)]);
      await runner.rollbackTransaction();
      await runner.release();
      return rows;
    };
    expect(await seenBy(kz.observer)).toEqual([{ user_id: kz.observer.person.id }]);
    expect(await seenBy(eu.contributor)).toEqual([{ user_id: eu.contributor.person.id }]);
    expect(await seenBy(eu.focalPoint)).toEqual([]);
  });

  it('stays exact where one writes and reads at once', async () => {
    const { eu, kz } = await world();
    const { thread } = await opens(eu.contributor, await proposed(eu.contributor));
    for (let turn = 0; turn < 5; turn += 1) {
      const theirs = await posts(kz.contributor, thread);
      await Promise.all([
        posts(eu.contributor, thread),
        reads(eu.contributor, thread, theirs),
        posts(eu.contributor, thread),
        reads(eu.contributor, thread, theirs),
      ]);
      expect(await of(eu.contributor, thread)).toEqual([0, null]);
    }
  });
});
