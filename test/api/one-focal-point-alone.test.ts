import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { changeGroup, forms, groupOf, outcomeOf } from '../support/groups.js';
import type { Member } from '../support/member.js';
import { registers, tryAccredit } from '../support/registrations.js';
import { inDays, nameSubstitute, names } from '../support/substitutes.js';
import { world } from '../support/world.js';

const assign = graphql(`
  mutation assignAlone($input: AssignRolesInput!) { assignRoles(input: $input) { refusal { code } } }
`);
const suspend = graphql(`
  mutation suspendAlone($input: SuspendMemberInput!) { suspendMember(input: $input) { refusal { code } } }
`);
const suspendOrganisation = graphql(`
  mutation suspendOrganisationAlone($input: SuspendOrganisationInput!) {
    suspendOrganisation(input: $input) { organisation { assents { act side } } refusal { code } }
  }
`);
const seen = graphql(`
  query seenAlone($id: ID!) {
    node(id: $id) {
      ... on Membership { substitutes { id } viewerCan { act allowed code } }
      ... on Organisation { status assents { act side } viewerCan { act allowed code } }
    }
  }
`);

const assigns = async (
  by: Member,
  { membership }: Member,
  roles: ('APPROVER' | 'OBSERVER' | 'FOCAL_POINT')[],
) => outcomeOf(await by.tries(assign, { input: { membership, roles } }), 'assignRoles');
const suspends = async (by: Member, { membership }: Member) =>
  outcomeOf(await by.tries(suspend, { input: { membership } }), 'suspendMember');
const changes = async (by: Member, input: { group: string; leaving: string[] }) =>
  outcomeOf(await by.tries(changeGroup, { input }), 'changeGroup');

async function reads(by: Member, id: string) {
  const { node } = await by.asks(seen, { id });
  if (!node || !('viewerCan' in node)) throw new Error('nothing to be seen');
  return node;
}
const can = async (by: Member, id: string, wanted: string) =>
  (await reads(by, id)).viewerCan.find(({ act }) => act === wanted);

describe('a focal point where the side has a second one', () => {
  it('does not give somebody the place of an approver by naming a substitute', async () => {
    const { eu } = await world();
    const accomplice = {
      approver: eu.banker.membership,
      substitute: eu.observer.membership,
      until: inDays(300),
    };
    const tried = async (by: Member) =>
      outcomeOf(await by.tries(nameSubstitute, { input: accomplice }), 'nameSubstitute');
    expect(await tried(eu.focalPoint)).toBe('NAMED_BY_APPROVER');
    expect(await can(eu.focalPoint, eu.banker.membership, 'nameSubstitute')).toMatchObject({
      allowed: false,
      code: 'NAMED_BY_APPROVER',
    });
    expect(await can(eu.banker, eu.banker.membership, 'nameSubstitute')).toMatchObject({ allowed: true });
    // Alone on the side, nobody could be asked.
    expect(await suspends(eu.focalPoint, eu.deputy)).toBe('done');
    expect(await can(eu.focalPoint, eu.banker.membership, 'nameSubstitute')).toMatchObject({ allowed: true });
    expect(await tried(eu.focalPoint)).toBe('done');
  });

  it('ends with the role of an approver what the approver gave away: it does not come back with the role', async () => {
    const { eu } = await world();
    await names(eu.banker, eu.observer);
    expect(await assigns(eu.focalPoint, eu.banker, ['OBSERVER'])).toBe('done');
    for (const by of [eu.focalPoint, eu.deputy])
      expect(await assigns(by, eu.banker, ['APPROVER'])).toBe('done');
    expect(await reads(eu.focalPoint, eu.banker.membership)).toMatchObject({ substitutes: [] });
  });

  it('leaves the organisations of the other side in a group of both', async () => {
    const { eu, kz } = await world();
    const [company, rival] = [kz.contributor.organisation, kz.rival.organisation];
    const group = await forms(
      eu.focalPoint,
      groupOf('WORKING_GROUP', [eu.contributor, kz.contributor, kz.rival]),
    );
    expect(await changes(kz.focalPoint, { group, leaving: [eu.contributor.organisation] })).toBe(
      'OTHER_SIDE_STAYS',
    );
    expect(await changes(kz.focalPoint, { group, leaving: [rival] })).toBe('done');
    expect(await changes(eu.contributor, { group, leaving: [eu.contributor.organisation] })).toBe('done');
    // Who formed it keeps it.
    expect(await changes(eu.deputy, { group, leaving: [company] })).toBe('LAST_MEMBER');
  });
});

describe('the assent of a side to what is done with a joint organisation', () => {
  it('to accrediting it counts only while who gave it is a focal point still', async () => {
    const { eu, kz, slug, secretariat } = await world();
    const { id } = await registers(secretariat, slug, { side: null });
    expect(outcomeOf(await tryAccredit(kz.focalPoint, id), 'accreditOrganisation')).toBe('done');
    expect(await suspends(kz.deputy, kz.focalPoint)).toBe('done');
    expect(await reads(kz.deputy, id)).toMatchObject({ assents: [] });
    expect(await can(kz.deputy, id, 'accreditOrganisation')).toMatchObject({ allowed: true });
    expect(outcomeOf(await tryAccredit(eu.focalPoint, id), 'accreditOrganisation')).toBe('done');
    expect(await reads(eu.focalPoint, id)).toMatchObject({
      status: 'PENDING',
      assents: [{ act: 'ACCREDIT', side: 'EU' }],
    });
    expect(outcomeOf(await tryAccredit(kz.deputy, id), 'accreditOrganisation')).toBe('done');
    expect(await reads(eu.focalPoint, id)).toMatchObject({ status: 'ACCREDITED', assents: [] });
  });

  it('to suspending it can be given anew by another of the side', async () => {
    const { eu, kz, jointContributor } = await world();
    const organisation = jointContributor.organisation;
    const act = async (by: Member) =>
      outcomeOf(
        await by.tries(suspendOrganisation, { input: { organisation, reasons: 'Under inquiry.' } }),
        'suspendOrganisation',
      );
    expect(await act(kz.focalPoint)).toBe('done');
    expect(await assigns(kz.deputy, kz.focalPoint, ['OBSERVER'])).toBe('done');
    expect(await act(eu.focalPoint)).toBe('done');
    expect(await reads(eu.focalPoint, organisation)).toMatchObject({
      status: 'ACCREDITED',
      assents: [{ act: 'SUSPEND', side: 'EU' }],
    });
    expect(await act(kz.deputy)).toBe('done');
    expect(await reads(eu.focalPoint, organisation)).toMatchObject({ status: 'SUSPENDED' });
  });
});
