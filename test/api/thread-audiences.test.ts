import { describe, expect, it } from 'vitest';
import { aDiscussion, opens, posts } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { forms, groupOf } from '../support/groups.js';
import type { Member } from '../support/member.js';

const offered = graphql(`
  query offered($id: ID!) {
    node(id: $id) {
      ... on Action { threadAudiences { kind side organisation { id } group { id } } }
      ... on Partnership { threadAudiences { kind } }
    }
  }
`);

const read = graphql(`
  query readBy($id: ID!, $text: Line!) {
    node(id: $id) {
      ... on Thread {
        language
        audience {
          readerCount
          readers(first: 100) { totalCount nodes { user { name } } }
          mentionable(text: $text) { label mentioned { __typename ... on Membership { id } ... on Organisation { id } ... on Group { id } } }
        }
      }
    }
  }
`);

const everywhere = graphql(`
  query everywhere($slug: Code!, $filter: ThreadFilter) {
    partnership(slug: $slug) { threads(everywhere: true, filter: $filter) { totalCount nodes { id } } }
  }
`);

const parents = graphql(`
  query parents($id: ID!) { node(id: $id) { ... on Comment { thread { id title } } } }
`);

const kindsFor = async (member: Member, id: string) => {
  const { node } = await member.asks(offered, { id });
  return node && 'threadAudiences' in node ? node.threadAudiences?.map(({ kind }) => kind) : undefined;
};

async function audienceFor(member: Member, id: string, text = 'E') {
  const { node } = await member.asks(read, { id, text });
  if (!node || !('audience' in node)) throw new Error('no thread');
  return node.audience;
}

describe('the audiences that one may write to', () => {
  it('are one’s own, the widest first: of a draft the circle and the organisation', async () => {
    const { eu, kz, partnershipId, jointContributor, ...all } = await aDiscussion();
    const draft = await eu.contributor.drafts();
    expect(await kindsFor(eu.contributor, draft)).toEqual(['ORGANISATION', 'CIRCLE']);
    expect(await kindsFor(eu.contributor, all.action)).toEqual(['PARTNERSHIP', 'SIDE', 'ORGANISATION']);
    expect(await kindsFor(eu.focalPoint, all.action)).toEqual([
      'PARTNERSHIP',
      'SIDE',
      'AUTHORITIES',
      'ORGANISATION',
    ]);
    expect(await kindsFor(jointContributor, partnershipId)).toEqual(['PARTNERSHIP', 'ORGANISATION']);
    await forms(eu.contributor, groupOf('ROOM', [eu.contributor, kz.banker]));
    expect(await kindsFor(kz.banker, all.action)).toContain('GROUP');
    expect(await kindsFor(kz.contributor, all.action)).not.toContain('GROUP');
  });

  it('are each taken by openThread', async () => {
    const { eu, action } = await aDiscussion();
    for (const kind of ['PARTNERSHIP', 'SIDE', 'AUTHORITIES', 'ORGANISATION'] as const)
      expect((await opens(eu.focalPoint, action, kind)).thread).toBeTruthy();
  });
});

describe('who reads a thread', () => {
  it('is counted and named: all of the partnership, or of the side alone', async () => {
    const { eu, kz, action, everybody, thread } = await aDiscussion();
    expect(await audienceFor(kz.observer, thread)).toMatchObject({
      readerCount: everybody.length,
      readers: { totalCount: everybody.length },
    });
    const side = await opens(eu.contributor, action, 'SIDE');
    const { readerCount, readers } = await audienceFor(eu.observer, side.thread);
    const names = readers.nodes.map(({ user }) => user.name);
    expect(names).toHaveLength(readerCount);
    expect(names.every((name) => name.startsWith('EU '))).toBe(true);
    const authorities = await opens(eu.focalPoint, action, 'AUTHORITIES');
    expect(await audienceFor(eu.deputy, authorities.thread)).toMatchObject({ readerCount: 3 });
  });

  it('is whom a comment there may mention, and nobody else is offered', async () => {
    const { eu, action, thread } = await aDiscussion();
    const side = await opens(eu.contributor, action, 'SIDE');
    const labels = async (id: string, text: string) =>
      (await audienceFor(eu.contributor, id, text)).mentionable.map(({ label }) => label);
    expect(await labels(thread, 'kz banker')).toEqual(['KZ banker']);
    expect(await labels(side.thread, 'kz')).toEqual([]);
    expect(await labels(side.thread, 'eu b')).toEqual(expect.arrayContaining(['EU banker']));
    const { mentionable } = await audienceFor(eu.contributor, side.thread, 'EU');
    expect(mentionable.length).toBeLessThanOrEqual(8);
    for (const { label, mentioned } of mentionable)
      expect(await posts(eu.contributor, side.thread, `@[${label}](${mentioned.id})`)).toBeTruthy();
  });
});

describe('the threads of a partnership', () => {
  it('are found wherever they are, unread ones by themselves', async () => {
    const { eu, kz, slug, action, thread, partnershipId } = await aDiscussion();
    const onPartnership = await opens(kz.contributor, partnershipId);
    await opens(kz.contributor, action, 'SIDE');
    const seen = async (filter: object | null) =>
      (await eu.contributor.asks(everywhere, { slug, filter })).partnership?.threads.nodes.map(
        ({ id }) => id,
      );
    expect(new Set(await seen(null))).toEqual(new Set([onPartnership.thread, thread]));
    expect(await seen({ unread: true })).toEqual([onPartnership.thread]);
    expect(await seen({ unread: false })).toEqual([thread]);
    const { node } = await eu.observer.asks(parents, { id: onPartnership.comment });
    expect(node).toMatchObject({ thread: { id: onPartnership.thread } });
  });

  it('say the language of their titles', async () => {
    const { eu, thread } = await aDiscussion();
    const { node } = await eu.observer.asks(read, { id: thread, text: 'x' });
    expect(node).toMatchObject({ language: 'en' });
  });
});
