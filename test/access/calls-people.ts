import { decodeNodeId, encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { people } from '../support/people.js';
import type { World } from '../support/world.js';
import { done } from './act.js';
import { type Calls, ofSide } from './call.js';

const asking = (slug: string) => ({
  partnership: slug,
  name: 'New mine',
  kind: 'INDUSTRY',
  side: 'EU',
  contactName: 'Somebody',
  contactEmail: 'somebody@example.org',
  message: 'We mine.',
});

/** The membership of a person beside the story in an organisation of EU, who was suspended; its global id. */
async function suspended({ partnership, eu }: World): Promise<string> {
  const [person] = await people(['EU newcomer']);
  const { rows } = await owner.query<{ id: string }>(
    `insert into membership (partnership_id, id, audience, user_id, organisation_id, roles, status, created_at)
     select m.partnership_id, gen_random_uuid(), m.audience, $3, m.organisation_id, m.roles, 'SUSPENDED', m.created_at
     from membership m where m.partnership_id = $1 and m.id = $2 returning id`,
    [partnership, decodeNodeId(eu.rival.membership)?.id, person?.id],
  );
  return encodeNodeId('Membership', partnership, rows[0]?.id ?? '');
}

/** How to call the acts on organisations and on what their members may do. */
export const callsOfPeople: Calls = {
  'Mutation.accreditOrganisation': async (w) => {
    const organisation = w.eu.rival.organisation;
    await w.eu.focalPoint.writes(
      `mutation ($input: SuspendOrganisationInput!) { suspendOrganisation(input: $input) { refusal { code } } }`,
      { input: { organisation, reasons: 'Under inquiry.' } },
    );
    return { input: { organisation }, subject: 'organisation', side: 'EU' };
  },
  'Mutation.registerOrganisation': async (w) => ({ input: asking(w.slug) }),
  'Mutation.rejectOrganisation': async (w) => ({
    input: {
      organisation: await done(w.eu.focalPoint, 'registerOrganisation', asking(w.slug)),
      reasons: 'We do not know them.',
    },
    subject: 'organisation',
    sees: ofSide('EU'),
    side: 'EU',
  }),
  'Mutation.suspendOrganisation': async (w) => ({
    input: { organisation: w.eu.rival.organisation, reasons: 'Under inquiry.' },
    subject: 'organisation',
    side: 'EU',
  }),
  'Mutation.reinstateMember': async (w) => ({
    input: { membership: await suspended(w) },
    subject: 'membership',
    side: 'EU',
  }),
  'Mutation.assignRoles': async (w) => ({
    input: { membership: w.eu.observer.membership, roles: ['OBSERVER', 'CONTRIBUTOR'] },
    subject: 'membership',
    side: 'EU',
  }),
};
