import type { Calls } from './call.js';

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
