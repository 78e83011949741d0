import type { VariablesOf } from 'gql.tada';
import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const organisations = graphql(`
  query organisationsOf($slug: Code!, $filter: OrganisationFilter, $first: Int, $after: String, $last: Int, $before: String) {
    partnership(slug: $slug) {
      organisations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount pageInfo { hasNextPage endCursor startCursor } nodes { name side kind status }
      }
    }
  }
`);
const members = graphql(`
  query membersOf($slug: Code!, $filter: MemberFilter, $first: Int, $after: String) {
    partnership(slug: $slug) {
      members(filter: $filter, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id user { name } roles status organisation { name } }
      }
    }
  }
`);

const inOrder = [
  'EU bank',
  'EU company',
  'EU competitor',
  'EU ministry',
  'KZ bank',
  'KZ company',
  'KZ competitor',
  'KZ ministry',
  'Observer bank',
  'Secretariat',
];

async function organisationsOf(member: Member, variables: VariablesOf<typeof organisations>) {
  const { partnership } = await member.asks(organisations, variables);
  if (!partnership) throw new Error('no partnership');
  return partnership.organisations;
}
async function membersOf(member: Member, variables: VariablesOf<typeof members>) {
  const { partnership } = await member.asks(members, variables);
  if (!partnership) throw new Error('no partnership');
  return partnership.members;
}

describe('the organisations of a partnership', () => {
  it('stand by name, page by page', async () => {
    const { slug, kz } = await world();
    const whole = await organisationsOf(kz.observer, { slug });
    expect(whole.nodes.map(({ name }) => name)).toEqual(inOrder);
    expect(whole.totalCount).toBe(10);
    const first = await organisationsOf(kz.observer, { slug, first: 5 });
    const rest = await organisationsOf(kz.observer, { slug, first: 5, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ name }) => name)).toEqual(inOrder);
    const back = await organisationsOf(kz.observer, { slug, last: 2, before: first.pageInfo.endCursor });
    expect(back.nodes.map(({ name }) => name)).toEqual(inOrder.slice(2, 4));
  });

  it('are filtered by kind, side and state', async () => {
    const { slug, eu } = await world();
    const by = async (filter: NonNullable<VariablesOf<typeof organisations>['filter']>) =>
      (await organisationsOf(eu.observer, { slug, filter })).nodes.map(({ name }) => name);
    expect(await by({ kind: ['FINANCE', 'MULTILATERAL'] })).toEqual([
      'EU bank',
      'KZ bank',
      'Observer bank',
      'Secretariat',
    ]);
    expect(await by({ side: 'KZ' })).toEqual(inOrder.slice(4, 8));
    expect(await by({ status: ['ACCREDITED'], side: 'EU', kind: ['INDUSTRY'] })).toEqual([
      'EU company',
      'EU competitor',
    ]);
    expect(await by({ status: ['PENDING', 'SUSPENDED'] })).toEqual([]);
  });

  it('are found by a part of their name, whose signs mean themselves', async () => {
    const { slug, kz } = await world();
    const found = async (name: string) =>
      (await organisationsOf(kz.observer, { slug, filter: { name } })).nodes.map((one) => one.name);
    expect(await found('BANK')).toEqual(['EU bank', 'KZ bank', 'Observer bank']);
    expect(await found('kz c')).toEqual(['KZ company', 'KZ competitor']);
    for (const sign of ['%', '_', '\\']) expect(await found(sign)).toEqual([]);
  });
});

describe('the members of a partnership', () => {
  it('are all there, page by page, and of no other partnership', async () => {
    const { slug, eu, everybody } = await world();
    const other = await world();
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof membersOf>> = await membersOf(eu.observer, {
        slug,
        first: 5,
        after,
      });
      expect(page.totalCount).toBe(everybody.length);
      found.push(...page.nodes.map(({ id }) => id));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(found.toSorted()).toEqual(everybody.map(({ membership }) => membership).toSorted());
    expect((await other.eu.observer.asks(members, { slug })).partnership).toBeNull();
  });

  it('are filtered by organisation, side, role and state', async () => {
    const { slug, eu, kz } = await world();
    const by = async (filter: NonNullable<VariablesOf<typeof members>['filter']>) =>
      (await membersOf(kz.observer, { slug, filter })).nodes.map(({ user }) => user.name).toSorted();
    expect(await by({ organisation: eu.banker.organisation })).toEqual(['EU banker', 'EU observer']);
    expect(await by({ role: 'APPROVER', side: 'KZ' })).toEqual(['KZ approver', 'KZ banker', 'KZ colleague']);
    expect(await by({ role: 'SECRETARIAT' })).toEqual(['secretary']);
    expect(await by({ status: 'SUSPENDED' })).toEqual([]);
    expect(await by({ name: 'eu BANK' })).toEqual(['EU banker', 'EU observer']);
    expect(await by({ name: '%' })).toEqual([]);
    expect(await by({ status: 'ACTIVE', side: 'EU' })).toHaveLength(8);
    const { errors } = await kz.observer.tries(members, { slug, filter: { organisation: 'nonsense' } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(await by({ organisation: (await world()).eu.contributor.organisation })).toEqual([]);
  });
});
