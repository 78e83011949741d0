import { afterEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { app } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { world } from '../support/world.js';
import { storeActions } from './stored-actions.js';

const page = graphql(`
  query actionsPage($slug: Code!) {
    partnership(slug: $slug) {
      title { text }
      actions(first: 100) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id reference status title { text locale } area { code name { text } } threadCount lookingForLead
          currentRevision { digest organisation { name } author { user { name } } }
          leads { side confirmed organisation { name } }
          revisions(first: 1) { totalCount }
          viewerCan { act allowed code message }
        }
      }
    }
  }
`);

const lookups = graphql(
  `query lookups($ids: [ID!]!) { nodes(ids: $ids) { id ... on Action { title { text } } ... on Organisation { name } } }`,
);

/** The first words of each statement the application sends while `act` runs. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  app.get(Database).listen(({ text }) =>
    sent.push(
      text
        .trim()
        .split(/[\s(]+/, 2)
        .join(' '),
    ),
  );
  await act();
  app.get(Database).listen(undefined);
  return sent;
}

afterEach(() => app.get(Database).listen(undefined));

describe('statements of an operation', () => {
  it.each([1, 100])('are one for a whole page of %i actions', async (count) => {
    const { slug, partnership, eu } = await world();
    const company = decodeNodeId(eu.contributor.organisation)?.id ?? '';
    await storeActions(
      partnership,
      Array.from({ length: count }, (_, i) => ({
        title: `Action ${i}`,
        leads: { EU: company },
        createdAt: '2026-01-01T00:00:00Z',
        reference: [2026, i + 1] as const,
      })),
    );
    let answered: unknown[] = [];
    const sent = await statementsOf(async () => {
      answered = (await eu.contributor.asks(page, { slug })).partnership?.actions.nodes ?? [];
    });
    expect(answered).toHaveLength(count);
    expect(sent).toEqual(['select v.user_id,', 'begin isolation', 'select set_config', 'select coalesce']);
  });

  it('are one for each type that nodes is asked for', async () => {
    const { eu, kz } = await world();
    const ids = [await eu.contributor.drafts(), eu.contributor.organisation, kz.contributor.organisation];
    const sent = await statementsOf(async () => {
      expect((await eu.contributor.asks(lookups, { ids })).nodes.map((node) => node?.id)).toEqual(ids);
    });
    const reads = ['select select', 'select select'];
    expect(sent).toEqual(['select v.user_id,', 'begin isolation', 'select set_config', ...reads]);
  });
});
