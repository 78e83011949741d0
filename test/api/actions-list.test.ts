import type { ResultOf, VariablesOf } from 'gql.tada';
import { describe, expect, it } from 'vitest';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { storeActions } from '../database/stored-actions.js';
import { clock } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { type Member, wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const list = graphql(`
  query actionsList($slug: Code!, $filter: ActionFilter, $orderBy: ActionOrder, $first: Int, $last: Int, $after: String, $before: String) {
    partnership(slug: $slug) {
      actions(filter: $filter, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { id title { text } }
      }
    }
  }
`);

type Page = NonNullable<ResultOf<typeof list>['partnership']>['actions'];

async function pageOf(member: Member, variables: VariablesOf<typeof list>): Promise<Page> {
  const { partnership } = await member.asks(list, variables);
  if (!partnership) throw new Error('no partnership');
  return partnership.actions;
}

const titled = (title: string) => ({
  texts: [{ ...wholeText.texts[0], language: 'en', title, summary: 'A summary.', body: 'B' }],
});

describe('the list of actions', () => {
  /** A draft of each company, one withdrawn, two proposed: one with both leads, one that looks for one. */
  async function story() {
    const all = await world();
    const { eu, kz } = all;
    const both = await eu.contributor.drafts({
      ...titled('both'),
      area: 'skills',
      valueChains: ['raw-materials'],
    });
    await eu.contributor.invites(both, kz.contributor);
    await eu.contributor.proposes(both);
    clock.advance(60_000);
    const looking = await kz.rival.drafts({ ...titled('looking'), materials: ['lithium'] });
    await kz.rival.proposes(looking);
    clock.advance(60_000);
    const gone = await eu.contributor.drafts(titled('gone'));
    await eu.contributor.withdraws(gone);
    clock.advance(60_000);
    const euDraft = await eu.contributor.drafts(titled('draft of EU'));
    clock.advance(60_000);
    await kz.contributor.drafts(titled('draft of KZ'));
    const titles = async (member: Member, variables: Omit<VariablesOf<typeof list>, 'slug'> = {}) =>
      (await pageOf(member, { slug: all.slug, ...variables })).nodes.map(({ title }) => title.text);
    return { ...all, both, looking, euDraft, titles };
  }

  it('is of what each viewer may see: nobody sees or counts a draft of others', async () => {
    const { slug, eu, kz, secretariat, titles } = await story();
    expect(await titles(eu.contributor)).toEqual(['draft of EU', 'gone', 'looking', 'both']);
    expect(await titles(eu.colleague)).toEqual(['draft of EU', 'gone', 'looking', 'both']);
    expect(await titles(kz.contributor)).toEqual(['draft of KZ', 'looking', 'both']);
    for (const member of [eu.rival, eu.focalPoint, kz.focalPoint, secretariat]) {
      expect(await titles(member)).toEqual(['looking', 'both']);
      expect((await pageOf(member, { slug })).totalCount).toBe(2);
    }
  });

  it('is filtered by each condition, and by several at once', async () => {
    const { eu, kz, titles } = await story();
    const by = (filter: NonNullable<VariablesOf<typeof list>['filter']>) =>
      titles(eu.contributor, { filter });
    expect(await by({ status: ['DRAFT'] })).toEqual(['draft of EU']);
    expect(await by({ status: ['WITHDRAWN', 'PROPOSED'] })).toEqual(['gone', 'looking', 'both']);
    expect(await by({ status: [] })).toHaveLength(4);
    expect(await by({ area: 'skills' })).toEqual(['both']);
    expect(await by({ valueChain: 'raw-materials' })).toEqual(['both']);
    expect(await by({ material: 'lithium' })).toEqual(['looking']);
    expect(await by({ side: 'KZ' })).toEqual(['looking', 'both']);
    expect(await by({ organisation: kz.contributor.organisation })).toEqual(['both']);
    expect(await by({ organisation: kz.rival.organisation })).toEqual(['looking']);
    expect(await by({ lookingForLead: 'KZ' })).toEqual(['draft of EU']);
    expect(await by({ lookingForLead: 'EU' })).toEqual(['looking']);
    expect(await by({ lookingForLead: 'XX' })).toEqual([]);
    expect(await by({ status: ['PROPOSED'], side: 'EU', area: 'skills' })).toEqual(['both']);
    expect(await by({ status: ['PROPOSED'], side: 'EU', area: 'integration' })).toEqual([]);
  });

  it('has three orders', async () => {
    const { eu, kz, both, titles } = await story();
    clock.advance(60_000);
    await kz.contributor.confirms(both);
    await eu.contributor.revises(both, titled('both'));
    expect((await titles(eu.contributor, { orderBy: 'RECENTLY_CHANGED' }))[0]).toBe('both');
    expect(await titles(eu.contributor, { orderBy: 'NEWEST' })).toEqual([
      'draft of EU',
      'gone',
      'looking',
      'both',
    ]);
    const byReference = await titles(eu.contributor, { orderBy: 'REFERENCE' });
    expect(byReference.slice(0, 2)).toEqual(['both', 'looking']);
  });

  it('is read page by page in both directions over the audiences merged', async () => {
    const { slug, partnership, eu } = await world();
    const company = decodeNodeId(eu.contributor.organisation)?.id ?? '';
    // Drafts of the own circle among those for everybody; 1000 comes after 999.
    for (let i = 0; i < 3; i += 1) {
      await eu.contributor.drafts(titled(`draft ${i}`));
      clock.advance(1_000);
    }
    const now = clock.now().getTime();
    await storeActions(
      partnership,
      [998, 999, 1000, 1001].map((number, i) => ({
        title: `action ${number}`,
        leads: { EU: company },
        createdAt: new Date(now - 2_500 + i * 700).toISOString(),
        reference: [2026, number] as const,
      })),
    );
    for (const orderBy of ['NEWEST', 'RECENTLY_CHANGED', 'REFERENCE'] as const) {
      const whole = await pageOf(eu.contributor, { slug, orderBy, first: 100 });
      const ids = whole.nodes.map(({ id }) => id);
      expect(ids).toHaveLength(7);
      expect(whole.totalCount).toBe(7);
      const forward: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: Page = await pageOf(eu.contributor, { slug, orderBy, first: 2, after });
        forward.push(...page.nodes.map(({ id }) => id));
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      expect(forward).toEqual(ids);
      const backward: string[] = [];
      for (let before: string | null = null, more = true; more; ) {
        const page: Page = await pageOf(eu.contributor, { slug, orderBy, last: 3, before });
        backward.unshift(...page.nodes.map(({ id }) => id));
        [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
      }
      expect(backward).toEqual(ids);
    }
    const byReference = await pageOf(eu.contributor, { slug, orderBy: 'REFERENCE', first: 4 });
    expect(byReference.nodes.map(({ title }) => title.text)).toEqual(
      [998, 999, 1000, 1001].map((n) => `action ${n}`),
    );
  });

  it('refuses pages and cursors that are none', async () => {
    const { slug, eu } = await world();
    for (let i = 0; i < 2; i += 1) await eu.contributor.drafts(titled(`draft ${i}`));
    const { pageInfo } = await pageOf(eu.contributor, { slug, first: 1 });
    const wrong: Omit<VariablesOf<typeof list>, 'slug'>[] = [
      { first: 0 },
      { first: 101 },
      { last: -1 },
      { first: 1, last: 1 },
      { after: 'nonsense' },
      { before: '' },
      // A cursor of another order.
      { after: pageInfo.endCursor, orderBy: 'REFERENCE' },
      { filter: { organisation: 'nonsense' } },
      { filter: { organisation: eu.contributor.membership } },
    ];
    for (const variables of wrong) {
      const { errors } = await eu.contributor.tries(list, { slug, ...variables });
      expect(
        errors.map(({ extensions }) => extensions.code),
        JSON.stringify(variables),
      ).toEqual(['BAD_USER_INPUT']);
    }
  });
});
