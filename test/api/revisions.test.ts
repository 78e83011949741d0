import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { type Member, wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const revisions = graphql(`
  query revisionsOf($id: ID!, $first: Int, $after: String) {
    node(id: $id) { __typename ... on Action {
      revisions(first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { id number digest note title { text } organisation { name } texts { language } budget { amount } }
      }
    } }
  }
`);
const diff = graphql(`
  query diffOf($id: ID!, $from: Int!, $to: Int!) {
    node(id: $id) { __typename ... on Action {
      diff(from: $from, to: $to) { texts { language field operations { kind text } } facts { fact was is } }
    } }
  }
`);

async function pageOf(member: Member, id: string, page: { first?: number; after?: string | null } = {}) {
  const { node } = await member.asks(revisions, { id, ...page });
  if (node?.__typename !== 'Action') throw new Error(`${member.name} sees no action`);
  return node.revisions;
}

async function diffOf(member: Member, id: string, from: number, to: number) {
  const { node } = await member.asks(diff, { id, from, to });
  if (node?.__typename !== 'Action') throw new Error(`${member.name} sees no action`);
  return node.diff;
}

/** Two revisions of the circle, the second of them proposed, and a third before everybody. */
async function story() {
  const all = await world();
  const { eu } = all;
  const id = await eu.contributor.drafts();
  const texts = wholeText.texts.map((text) =>
    text.language === 'en' ? { ...text, body: 'Two parts.\n\nThe second passage.' } : text,
  );
  await eu.contributor.revises(id, { texts });
  await eu.contributor.proposes(id);
  const budget = [{ label: 'Plant', amount: '2', currency: 'EUR' }];
  await eu.contributor.revises(id, { texts, budget, area: 'skills', materials: [] });
  return { ...all, id };
}

describe('revisions', () => {
  it('are all before the circle, the latest first, page by page', async () => {
    const { eu, id } = await story();
    const all = await pageOf(eu.contributor, id);
    expect(all.nodes.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(all.nodes[0]).toMatchObject({ organisation: { name: 'EU company' }, budget: [{ amount: '2' }] });
    const first = await pageOf(eu.contributor, id, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await pageOf(eu.contributor, id, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ number }) => number)).toEqual([1]);
  });

  it('from before the proposal stay in the circle, uncounted for all others', async () => {
    const { eu, kz, id } = await story();
    const [, , early] = (await pageOf(eu.contributor, id)).nodes;
    for (const member of [eu.rival, eu.focalPoint, kz.contributor, kz.observer]) {
      const seen = await pageOf(member, id);
      expect(seen.nodes.map(({ number }) => number)).toEqual([3, 2]);
      expect(seen.totalCount).toBe(2);
      expect(seen.pageInfo.hasNextPage).toBe(false);
      const { node } = await member.asks(graphql(`query early($id: ID!) { node(id: $id) { id } }`), {
        id: early?.id ?? '',
      });
      expect(node).toBeNull();
    }
  });
});

describe('the difference of two revisions', () => {
  it('is told by language and part, and fact by fact', async () => {
    const { kz, eu, id } = await story();
    expect(await diffOf(kz.observer, id, 2, 3)).toEqual({
      texts: expect.any(Array),
      facts: [
        { fact: 'AREA', was: ['integration'], is: ['skills'] },
        { fact: 'MATERIALS', was: ['graphite'], is: [] },
        { fact: 'BUDGET', was: ['Plant: 1500000.5 EUR'], is: ['Plant: 2 EUR'] },
      ],
    });
    const early = await diffOf(eu.contributor, id, 1, 2);
    expect(early?.facts).toEqual([]);
    const body = early?.texts.find(({ language, field }) => language === 'en' && field === 'BODY');
    expect(body?.operations.filter(({ kind }) => kind !== 'SAME')).toEqual([
      { kind: 'REMOVED', text: 'part' },
      { kind: 'INSERTED', text: 'passage' },
    ]);
  });

  it('names leads by their names', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.contributor);
    expect((await diffOf(eu.contributor, id, 1, 2))?.facts).toEqual([
      { fact: 'LEADS', was: ['EU: EU company'], is: ['EU: EU company', 'KZ: KZ company'] },
    ]);
  });

  it('is null for a revision that may not be seen as for one that is not there', async () => {
    const { kz, id } = await story();
    expect(await diffOf(kz.observer, id, 3, 3)).not.toBeNull();
    for (const [from, to] of [
      [1, 2],
      [2, 1],
      [1, 1],
      [2, 4],
      [0, 2],
      [-1, 2147483647],
    ] as const)
      expect(await diffOf(kz.observer, id, from, to)).toBeNull();
  });
});
