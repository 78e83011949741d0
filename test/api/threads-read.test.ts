import { describe, expect, it } from 'vitest';
import { clock } from '../support/app.js';
import { looking, opens, posts, proposed, raises, resolving } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const reading = graphql(`
  query reading($action: ID!, $slug: Code!, $filter: ThreadFilter, $first: Int, $after: String) {
    node(id: $action) {
      __typename
      ... on Action {
        threadCount
        threads(filter: $filter, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } nodes { title commentCount comments { totalCount } }
        }
      }
    }
    partnership(slug: $slug) {
      threads(first: 20) { totalCount nodes { title action { id } } }
      onActions: threads(onActions: true, first: 20) { totalCount nodes { title action { id } } }
      logs(first: 8) { nodes { entries(first: 100) { nodes { subject { id type } } } } }
    }
  }
`);

/** All that one member is told of threads in lists, counts and logs. */
async function seenBy(member: Member, slug: string, action: string, over: object = {}) {
  const { node, partnership } = await member.asks(reading, { slug, action, ...over });
  const logs = partnership?.logs.nodes.flatMap(({ entries }) => entries.nodes) ?? [];
  return {
    action: node?.__typename === 'Action' ? node : null,
    titles: node?.__typename === 'Action' ? node.threads.nodes.map(({ title }) => title).toSorted() : null,
    onPartnership: partnership?.threads,
    onActions: partnership?.onActions,
    logged: logs.filter(({ subject }) => subject.type === 'THREAD').map(({ subject }) => subject.id),
  };
}

describe('Threads', () => {
  it('are there for their audience alone: in lists, counts, by id, with their comments, and in the log', async () => {
    const { eu, kz, secretariat, everybody, slug, partnershipId } = await world();
    const action = await proposed(eu.contributor);
    const all = everybody;
    const ofSide = (side: typeof eu) => all.filter(({ name }) => name.startsWith(side.code));
    const plan: [
      subject: string,
      Member,
      'PARTNERSHIP' | 'SIDE' | 'ORGANISATION',
      readers: readonly Member[],
    ][] = [
      [action, eu.contributor, 'PARTNERSHIP', all],
      [action, eu.focalPoint, 'SIDE', ofSide(eu)],
      [action, kz.approver, 'SIDE', ofSide(kz)],
      [action, eu.banker, 'ORGANISATION', [eu.banker, eu.observer]],
      [action, secretariat, 'ORGANISATION', [secretariat]],
      [partnershipId, kz.rival, 'PARTNERSHIP', all],
      [partnershipId, kz.banker, 'SIDE', ofSide(kz)],
      [partnershipId, eu.colleague, 'ORGANISATION', [eu.colleague, eu.contributor]],
    ];
    const threads = [];
    for (const [subject, opener, kind, readers] of plan) {
      const title = `${opener.name} to ${kind} on ${subject === action ? 'action' : 'partnership'}`;
      threads.push({ ...(await opens(opener, subject, kind, { title })), title, subject, kind, readers });
    }
    for (const member of all) {
      const visible = threads.filter(({ readers }) => readers.includes(member));
      const titles = (subject: string) =>
        visible.filter((thread) => thread.subject === subject).map(({ title }) => title);
      const seen = await seenBy(member, slug, action);
      expect(seen.titles).toEqual(titles(action).toSorted());
      expect(seen.action?.threads.totalCount).toBe(titles(action).length);
      expect(seen.action?.threadCount).toBe(1);
      expect(
        seen.action?.threads.nodes.every((thread) => thread.commentCount === thread.comments.totalCount),
      ).toBe(true);
      expect(seen.onPartnership).toEqual({
        totalCount: titles(partnershipId).length,
        nodes: titles(partnershipId)
          .toReversed()
          .map((title) => ({ title, action: null })),
      });
      expect(seen.onActions?.totalCount).toBe(titles(action).length);
      expect(seen.logged.toSorted()).toEqual(visible.map(({ thread }) => thread).toSorted());
      const ids = threads.flatMap(({ thread, comment }) => [thread, comment]);
      const { nodes } = await member.asks(looking, { ids });
      expect(nodes.map((node) => node !== null)).toEqual(
        threads.flatMap(({ readers }) => [readers.includes(member), readers.includes(member)]),
      );
    }
  });

  it('of a circle are for its lead organisations, also once the action is before all', async () => {
    const { eu, everybody, slug } = await world();
    const draft = await eu.contributor.drafts();
    const circle = await opens(eu.contributor, draft, 'CIRCLE', { title: 'Shall we?' });
    const own = await opens(eu.contributor, draft, 'ORGANISATION', { title: 'Among us.' });
    const company = [eu.contributor, eu.colleague];
    for (const member of everybody) {
      const seen = await seenBy(member, slug, draft);
      expect(seen.titles).toEqual(company.includes(member) ? ['Among us.', 'Shall we?'] : null);
      expect(seen.logged).toHaveLength(company.includes(member) ? 2 : 0);
      const { nodes } = await member.asks(looking, { ids: [circle.thread, own.comment] });
      expect(nodes.every((node) => (node !== null) === company.includes(member))).toBe(true);
    }
    await eu.contributor.proposes(draft);
    for (const member of everybody) {
      const seen = await seenBy(member, slug, draft);
      expect(seen.titles).toEqual(company.includes(member) ? ['Among us.', 'Shall we?'] : []);
      expect(seen.action?.threadCount).toBe(0);
    }
  });

  it('stand in the order of their last comments, page by page, and can be filtered', async () => {
    const { eu, kz, slug } = await world();
    const action = await proposed(eu.contributor);
    const first = await opens(eu.contributor, action, 'PARTNERSHIP', { title: 'First' });
    await opens(eu.contributor, action, 'SIDE', { title: 'Second' });
    const point = await raises(eu.contributor, action);
    clock.advance(1);
    await posts(kz.contributor, first.thread);
    const titles = async (over: object) => {
      const { action: page } = await seenBy(eu.contributor, slug, action, over);
      return page?.threads.nodes.map(({ title }) => title);
    };
    const raised = 'Who pays for the line?';
    expect(await titles({})).toEqual(['First', raised, 'Second']);
    const page = await seenBy(eu.contributor, slug, action, { first: 2 });
    expect(page.action?.threads).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await titles({ first: 2, after: page.action?.threads.pageInfo.endCursor })).toEqual(['Second']);
    expect(await titles({ filter: { kind: 'DISCUSSION' } })).toEqual(['First', 'Second']);
    expect(await titles({ filter: { audience: 'SIDE' } })).toEqual(['Second']);
    expect(await titles({ filter: { open: true, kind: 'OPEN_POINT' } })).toEqual([raised]);
    await eu.contributor.asks(resolving, { input: { thread: point.thread, resolution: 'Settled.' } });
    expect(await titles({ filter: { open: true } })).toEqual(['First', 'Second']);
    expect(await titles({ filter: { open: false } })).toEqual([raised]);
  });
});
