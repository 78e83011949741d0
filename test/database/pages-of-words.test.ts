import { expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';
import { storeActions } from './stored-actions.js';

const page = graphql(`
  query wordsPaged($slug: Code!, $filter: ActionFilter, $orderBy: ActionOrder, $after: String, $before: String, $first: Int, $last: Int) {
    partnership(slug: $slug) {
      actions(first: $first, last: $last, filter: $filter, orderBy: $orderBy, after: $after, before: $before) {
        totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { title { text } }
      }
    }
  }
`);

/** Three orders of which none is another: the later created was changed the earlier, and numbers go round. */
const ACTIONS = 11;
const numberOf = (n: number) => (n * 4) % ACTIONS;
const orders = {
  NEWEST: (n: number) => -n,
  RECENTLY_CHANGED: (n: number) => n,
  REFERENCE: numberOf,
} as const;

/** What is asked beside the words, and which actions meet it. */
const conditions: readonly { asks: { area?: string; status?: 'APPROVED'[] }; has: (n: number) => boolean }[] =
  [
    { asks: {}, has: () => true },
    { asks: { area: 'skills' }, has: (n) => n % 2 === 0 },
    { asks: { status: ['APPROVED'] }, has: () => false },
  ];

it('words are paged in every order, both ways, with other conditions, and counted', async () => {
  const { slug, partnership, eu, kz } = await world();
  const leads = { EU: uuidOf(eu.contributor.organisation), KZ: uuidOf(kz.contributor.organisation) };
  const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
  await storeActions(
    partnership,
    Array.from({ length: ACTIONS }, (_, n) => ({
      title: `${n % 3 === 0 ? 'Copper' : 'Graphite'} ${n}`,
      area: n % 2 === 0 ? 'skills' : 'financing',
      leads,
      createdAt: minute(n),
      changedAt: minute(3 * ACTIONS - n),
      reference: [2026, numberOf(n) + 1] as const,
    })),
  );
  const every = Array.from({ length: ACTIONS }, (_, n) => n);
  for (const orderBy of ['NEWEST', 'RECENTLY_CHANGED', 'REFERENCE'] as const)
    for (const { asks, has } of conditions) {
      const filter = { q: 'graph', ...asks };
      const expected = every
        .filter((n) => n % 3 !== 0 && has(n))
        .sort((m, n) => orders[orderBy](m) - orders[orderBy](n))
        .map((n) => `Graphite ${n}`);
      const read = async (cursor: object) => {
        const answer = await kz.observer.asks(page, { slug, orderBy, filter, ...cursor });
        if (!answer.partnership) throw new Error('no partnership');
        expect(answer.partnership.actions.totalCount).toBe(expected.length);
        return answer.partnership.actions;
      };
      const forward: string[] = [];
      for (let after: string | null | undefined, going = true; going; ) {
        const { nodes, pageInfo } = await read({ first: 2, after });
        expect(pageInfo.hasPreviousPage).toBe(forward.length > 0);
        forward.push(...nodes.map(({ title }) => title.text));
        [after, going] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      const backward: string[] = [];
      for (let before: string | null | undefined, going = true; going; ) {
        const { nodes, pageInfo } = await read({ last: 3, before });
        expect(pageInfo.hasNextPage).toBe(backward.length > 0);
        backward.unshift(...nodes.map(({ title }) => title.text));
        [before, going] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
      }
      expect([orderBy, asks, forward, backward]).toEqual([orderBy, asks, expected, expected]);
    }
});
