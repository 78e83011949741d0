import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeNodeId, encodeNodeId, noPartnership } from '../../src/platform/graphql/node-id.js';
import { graphql } from '../support/graphql.js';
import { world } from '../support/world.js';

const node = graphql(`query oneNode($id: ID!) { node(id: $id) { __typename id ... on User { name } } }`);
const nodes = graphql(`
  query manyNodes($ids: [ID!]!) {
    nodes(ids: $ids) { __typename ... on Action { revision } ... on Organisation { name } ... on User { name } ... on Partnership { slug } }
  }
`);

describe('node and nodes', () => {
  it('find things of every kind, in the order asked, also where the id itself is not asked for', async () => {
    const { eu, kz, slug, partnershipId } = await world();
    const action = await eu.contributor.drafts();
    const user = encodeNodeId('User', noPartnership, kz.observer.person.id);
    const ids = [user, action, kz.contributor.organisation, partnershipId, eu.observer.membership, action];
    expect((await eu.contributor.asks(nodes, { ids })).nodes).toEqual([
      { __typename: 'User', name: 'KZ observer' },
      { __typename: 'Action', revision: 1 },
      { __typename: 'Organisation', name: 'KZ company' },
      { __typename: 'Partnership', slug },
      { __typename: 'Membership' },
      { __typename: 'Action', revision: 1 },
    ]);
  });

  it('answer null alike for what is hidden, foreign, unknown, mistyped and malformed', async () => {
    const { eu, kz, partnership, partnershipId } = await world();
    const other = await world();
    const hidden = await eu.contributor.drafts();
    const key = decodeNodeId(hidden);
    const ids = [
      hidden,
      await other.eu.contributor.drafts(),
      other.partnershipId,
      other.kz.observer.membership,
      other.eu.observer.organisation,
      encodeNodeId('User', noPartnership, other.eu.observer.person.id),
      encodeNodeId('User', partnership, kz.observer.person.id),
      encodeNodeId('Action', partnership, randomUUID()),
      encodeNodeId('Revision', partnership, key?.id ?? ''),
      encodeNodeId('Partnership', partnership, randomUUID()),
      // Sides have no ids, though a number is kept for them.
      encodeNodeId('Side', partnership, partnership),
      encodeNodeId('Session', noPartnership, kz.contributor.person.session),
      'nonsense',
      '',
      `${partnershipId}=`,
      partnershipId.slice(0, -1),
      'A'.repeat(44),
    ];
    expect((await kz.contributor.asks(nodes, { ids })).nodes).toEqual(ids.map(() => null));
    for (const id of ids) {
      const { data, errors, status } = await kz.contributor.tries(node, { id });
      expect({ data, errors, status }).toEqual({ data: { node: null }, errors: [], status: 200 });
    }
  });

  it('take at most a hundred ids', async () => {
    const { eu, partnershipId } = await world();
    const of = (length: number) => Array.from({ length }, () => partnershipId);
    expect((await eu.contributor.asks(nodes, { ids: of(100) })).nodes).toHaveLength(100);
    const { errors } = await eu.contributor.tries(nodes, { ids: of(101) });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});
