import { expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { inboxOf, markOf, waiting } from '../support/inbox.js';
import type { Member } from '../support/member.js';
import { type World, world } from '../support/world.js';

const accredit = graphql(`
  mutation accredit($input: AccreditOrganisationInput!) {
    accreditOrganisation(input: $input) { refusal { code } }
  }
`);
const assign = graphql(`
  mutation assign($input: AssignRolesInput!) { assignRoles(input: $input) { refusal { code } } }
`);
const change = graphql(`
  mutation change($input: ChangeSideRuleInput!) { changeSideRule(input: $input) { refusal { code } } }
`);

const accredits = async (by: Member, organisation: string) =>
  expect((await by.asks(accredit, { input: { organisation } })).accreditOrganisation.refusal).toBeNull();
const assigns = async (
  by: Member,
  { membership }: Member,
  roles: ('CONTRIBUTOR' | 'APPROVER' | 'SECRETARIAT')[],
) => expect((await by.asks(assign, { input: { membership, roles } })).assignRoles.refusal).toBeNull();
const loosens = async (by: Member, approvals: number, side = 'EU') => {
  const input = { side, expectedVersion: 1, rule: { kind: 'THRESHOLD' as const, approvals } };
  expect((await by.asks(change, { input })).changeSideRule.refusal).toBeNull();
};

/** An organisation as a registration leaves it: known to its side, or to all where it is joint. */
async function registered({ partnership }: World, side: 'EU' | null): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into organisation (partnership_id, audience, id, name, kind, side_code, status, created_at)
     select p.partnership_id, s.audience, gen_random_uuid(), 'New mine', 'INDUSTRY', $2, 'PENDING', p.created_at
     from partnership p join audience s using (partnership_id) where p.partnership_id = $1
       and s.kind = case when $2::text is null then 'PARTNERSHIP' else 'SIDE' end and s.side_code is not distinct from $2
     returning id`,
    [partnership, side],
  );
  return encodeNodeId('Organisation', partnership, rows[0]?.id ?? '');
}

/** Who has anything in their inbox. */
async function holders({ everybody }: World): Promise<string[]> {
  const having: string[] = [];
  for (const member of everybody) if ((await waiting(member)).length > 0) having.push(member.name);
  return having.toSorted();
}
const focalPointsOf = (...sides: string[]) =>
  sides.flatMap((side) => [`${side} deputy`, `${side} focalPoint`]);

it('asks the focal points of a side to accredit an organisation of it', async () => {
  const all = await world();
  const organisation = await registered(all, 'EU');
  expect(await holders(all)).toEqual(focalPointsOf('EU'));
  expect(await inboxOf(all.eu.deputy)).toMatchObject({
    nodes: [
      {
        reason: 'ORGANISATION_TO_ACCREDIT',
        subject: { __typename: 'Organisation', id: organisation },
        title: 'New mine',
        deadline: null,
      },
    ],
  });
  const mark = await markOf(all.eu.deputy);
  await accredits(all.eu.focalPoint, organisation);
  expect(await holders(all)).toEqual([]);
  expect(await markOf(all.eu.deputy)).not.toBe(mark);
});

it('asks those of each side to accredit a joint organisation, until one of theirs has assented', async () => {
  const all = await world();
  const organisation = await registered(all, null);
  expect(await holders(all)).toEqual(focalPointsOf('EU', 'KZ'));
  await accredits(all.kz.focalPoint, organisation);
  expect(await holders(all)).toEqual(focalPointsOf('EU'));
  await accredits(all.eu.deputy, organisation);
  expect(await holders(all)).toEqual([]);
});

it('asks a second focal point of the side for roles that take one: not the first, nor who is to have them', async () => {
  const all = await world();
  const { eu } = all;
  await assigns(eu.focalPoint, eu.contributor, ['CONTRIBUTOR', 'APPROVER']);
  expect(await holders(all)).toEqual(['EU deputy']);
  expect(await inboxOf(eu.deputy)).toMatchObject({
    nodes: [
      {
        reason: 'ROLES_TO_SECOND',
        subject: { __typename: 'Membership', id: eu.contributor.membership },
        title: 'EU contributor',
      },
    ],
  });
  await assigns(eu.deputy, eu.contributor, ['CONTRIBUTOR', 'APPROVER']);
  expect(await holders(all)).toEqual([]);
});

it('asks a focal point of another side for the secretariat', async () => {
  const all = await world();
  await assigns(all.eu.focalPoint, all.jointContributor, ['SECRETARIAT']);
  expect(await holders(all)).toEqual(focalPointsOf('KZ'));
  await assigns(all.kz.deputy, all.jointContributor, ['SECRETARIAT']);
  expect(await holders(all)).toEqual([]);
});

it('asks another focal point of the side to second a looser rule, the one proposed last', async () => {
  const all = await world();
  const { eu, partnershipId } = all;
  await loosens(eu.focalPoint, 1);
  expect(await holders(all)).toEqual(['EU deputy']);
  expect(await inboxOf(eu.deputy)).toMatchObject({
    nodes: [
      {
        reason: 'RULE_TO_SECOND',
        subject: { __typename: 'Partnership', id: partnershipId },
        title: 'A partnership',
      },
    ],
  });
  await loosens(eu.deputy, 2);
  expect(await holders(all)).toEqual(['EU focalPoint']);
  await loosens(eu.focalPoint, 2);
  expect(await holders(all)).toEqual([]);
});
