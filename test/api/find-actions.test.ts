import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { proposedAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const finding = graphql(`
  query finding($slug: Code!, $filter: ActionFilter) {
    partnership(slug: $slug) { actions(filter: $filter) { totalCount nodes { id } } }
  }
`);

/** The ids of what the words find, and how many they say there are. */
async function finds(member: Member, slug: string, q: string, more: object = {}): Promise<string[]> {
  const { partnership } = await member.asks(finding, { slug, filter: { q, ...more } });
  const { totalCount, nodes } = partnership?.actions ?? { totalCount: 0, nodes: [] };
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id);
}

const texts = [
  {
    language: 'en',
    title: 'Graphite pilot line',
    summary: 'A café for engineers, and Ⅷ furnaces.',
    body: 'Text.',
  },
  { language: 'kk', title: 'Графит желісі', summary: 'Өңдеу қондырғысы', body: 'Мәтін.' },
];

describe('a list of actions by words', () => {
  it('finds the beginnings of words in titles and summaries of every language, and the reference', async () => {
    const { eu, kz, slug } = await world();
    const { id } = await proposedAction({ eu, kz }, { texts });
    const other = await proposedAction(
      { eu, kz },
      { texts: [{ language: 'en', title: 'Copper', summary: 'Ore.', body: 'Text.' }] },
    );
    for (const words of [
      'graphite',
      'GRAPH',
      'line pilot',
      'графит',
      'ГРАФ',
      'желі',
      'engineers',
      'cafe',
      'viii',
    ])
      expect([words, await finds(kz.observer, slug, words)]).toEqual([words, [id]]);
    // A Kazakh letter, and what is typed for it on a Russian keyboard.
    for (const words of ['өңдеу', 'ондеу', 'ҚОНДЫРҒЫ', 'кондырги'.slice(0, 6)])
      expect([words, await finds(kz.observer, slug, words)]).toEqual([words, [id]]);
    for (const words of ['aphite', 'graphite copper', '%', '—', "o'; drop"])
      expect([words, await finds(kz.observer, slug, words)]).toEqual([words, []]);
    const { reference } = await kz.contributor.reads(id);
    expect(await finds(kz.observer, slug, reference ?? '')).toEqual([id]);
    expect(await finds(kz.observer, slug, 'copper', { status: ['PROPOSED'] })).toEqual([other.id]);
    expect(await finds(kz.observer, slug, 'copper', { status: ['APPROVED'] })).toEqual([]);
  });

  it('finds what the text says now, and only for who sees it', async () => {
    const { eu, kz, slug } = await world();
    const draft = await eu.contributor.drafts({ texts });
    expect(await finds(eu.contributor, slug, 'graphite')).toEqual([draft]);
    expect(await finds(kz.observer, slug, 'graphite')).toEqual([]);
    expect(await finds(eu.observer, slug, 'graphite')).toEqual([]);
    const revise = graphql(`
      mutation renames($input: ReviseActionInput!) { reviseAction(input: $input) { refusal { code } } }
    `);
    await eu.contributor.asks(revise, {
      input: {
        action: draft,
        expectedRevision: 1,
        content: { texts: [{ language: 'en', title: 'Tungsten', summary: null }] },
      },
    });
    expect(await finds(eu.contributor, slug, 'graphite')).toEqual([]);
    expect(await finds(eu.contributor, slug, 'tungsten')).toEqual([draft]);
    // Another partnership's words are nobody's here.
    const elsewhere = await world();
    expect(await finds(elsewhere.eu.contributor, elsewhere.slug, 'tungsten')).toEqual([]);
  });
});
