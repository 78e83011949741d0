import type { ResultOf } from 'gql.tada';
import { expect, it } from 'vitest';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';
import { planOf, type Step } from './planned.js';
import { storeActions } from './stored-actions.js';

const page = graphql(`
  query planned($slug: Code!, $filter: ActionFilter, $orderBy: ActionOrder, $after: String) {
    partnership(slug: $slug) {
      actions(first: 20, filter: $filter, orderBy: $orderBy, after: $after) {
        pageInfo { endCursor } nodes { id title { text } leads { organisation { name } } }
      }
    }
  }
`);

/** The cursor at the end of so many pages of 20, or of the last there is. */
async function cursorAt(
  member: Member,
  slug: string,
  orderBy: 'NEWEST' | 'RECENTLY_CHANGED' | 'REFERENCE',
  pages: number,
): Promise<string | null> {
  let after: string | null = null;
  for (let read = 0; read < pages; read++) {
    const answer: ResultOf<typeof page> = await member.asks(page, { slug, orderBy, after });
    const end: string | null | undefined = answer.partnership?.actions.pageInfo.endCursor;
    if (!end) break;
    after = end;
  }
  return after;
}

/** The table is never read in sequence, and no scan of it brings more than a page and one: nothing is left to sort. */
function expectShort(plan: readonly Step[]): void {
  const scans = plan.filter((node) => node['Relation Name'] === 'action');
  expect(scans.length).toBeGreaterThan(0);
  expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  expect(scans.filter((scan) => scan['Actual Rows'] > 21)).toEqual([]);
}

/** The same, where an index of terms gives the order. */
function expectByTerms(plan: readonly Step[]): void {
  expectShort(plan);
  const scans = plan.filter((step) => step['Relation Name'] === 'action_term');
  expect(scans.length).toBeGreaterThan(0);
  expect(scans.map((step) => step['Node Type'])).toEqual(
    scans.map(() => expect.stringMatching(/^Index (Only )?Scan$/)),
  );
  expect(scans.map((step) => step['Index Name'])).toEqual(
    scans.map(() => expect.stringMatching(/^action_term_(created|changed|referenced)$/)),
  );
}

it('of a page can follow an index, and are then short, for who sees nearly all and for who sees nearly nothing', async () => {
  const { slug, partnership, eu, kz } = await world();
  const company = decodeNodeId(eu.contributor.organisation)?.id ?? '';
  const own = await owner.query<{ audience: number }>(
    `select audience from audience where partnership_id = $1 and organisation_id = $2`,
    [partnership, company],
  );
  const hidden = { audience: own.rows[0]?.audience ?? 0 };
  await storeActions(
    partnership,
    Array.from({ length: 4000 }, (_, i) => ({
      title: `Action ${i}`,
      // One in a thousand for everybody, the rest for the company.
      ...(i % 1000 === 0 ? {} : hidden),
      leads: { EU: company },
      createdAt: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString(),
      reference: [2026, i + 1] as const,
    })),
  );
  await owner.query('analyze action; analyze revision; analyze action_lead; analyze action_term');
  const titles = async (member: Member, over: object = {}) =>
    (await member.asks(page, { slug, ...over })).partnership?.actions.nodes.map(({ title }) => title.text);

  expect(await titles(eu.contributor)).toHaveLength(20);
  expect(await titles(kz.observer)).toEqual(['Action 3000', 'Action 2000', 'Action 1000', 'Action 0']);
  for (const member of [eu.contributor, kz.observer]) {
    for (const orderBy of ['NEWEST', 'RECENTLY_CHANGED', 'REFERENCE'] as const) {
      expectShort(await planOf(() => titles(member, { orderBy })));
      // Deep: behind 1,000 of the 4,000.
      const after = await cursorAt(member, slug, orderBy, 50);
      expectShort(await planOf(() => titles(member, { orderBy, after })));
      for (const status of [['PROPOSED'], ['APPROVED', 'RETURNED'], ['PROPOSED', 'IN_APPROVAL']])
        expectShort(await planOf(() => titles(member, { orderBy, after, filter: { status } })));
    }
    // What many, few or none have, found by its terms: no action is looked at but those of the page.
    for (const [orderBy, filter] of [
      ['RECENTLY_CHANGED', { area: 'nowhere' }],
      ['NEWEST', { valueChain: 'batteries' }],
      ['REFERENCE', { valueChain: 'hydrogen' }],
      ['NEWEST', { material: 'tantalum' }],
      ['REFERENCE', { lookingForLead: 'KZ' }],
      ['RECENTLY_CHANGED', { organisation: eu.contributor.organisation }],
    ] as const)
      expectByTerms(await planOf(() => titles(member, { orderBy, filter })));
    expectShort(
      await planOf(() => titles(member, { filter: { status: ['PROPOSED'], area: 'integration' } })),
    );
    // By words, which all or one have: what they find is put in order before any action is read.
    for (const orderBy of ['NEWEST', 'RECENTLY_CHANGED', 'REFERENCE'] as const) {
      const after = await cursorAt(member, slug, orderBy, 1);
      for (const q of ['action', 'action 3000'])
        expectShort(await planOf(() => titles(member, { orderBy, after, filter: { q } })));
    }
  }
}, 60_000);
