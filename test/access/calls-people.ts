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
  'Mutation.assignRoles': async (w) => ({
    input: { membership: w.eu.observer.membership, roles: ['OBSERVER', 'CONTRIBUTOR'] },
    subject: 'membership',
    side: 'EU',
  }),
};
