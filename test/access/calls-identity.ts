import { encodeNodeId, noPartnership } from '../../src/platform/graphql/node-id.js';
import { invites } from '../support/invitations.js';
import { done } from './act.js';
import { type Calls, ofSide } from './call.js';

/** Passwords, sessions, invitations. */
export const identityCalls: Calls = {
  'Mutation.revokeSession': async (w) => ({
    input: { session: encodeNodeId('Session', noPartnership, w.eu.observer.person.session) },
    subject: 'session',
  }),
  'Mutation.changePassword': async () => ({
    input: { currentPassword: 'no such password here', password: 'graphite under the steppe' },
  }),
  'Mutation.requestPasswordReset': async () => ({ input: { email: 'nobody@example.org' } }),
  'Mutation.inviteMember': async (w) => ({
    input: {
      organisation: w.eu.contributor.organisation,
      email: 'newcomer@example.org',
      roles: ['CONTRIBUTOR'],
    },
    subject: 'organisation',
    side: 'EU',
  }),
  'Mutation.revokeInvitation': async (w) => ({
    input: {
      invitation: await done(w.eu.focalPoint, 'inviteMember', {
        organisation: w.eu.contributor.organisation,
        email: 'newcomer@example.org',
        roles: ['OBSERVER'],
      }),
    },
    subject: 'invitation',
    sees: ofSide('EU'),
    side: 'EU',
  }),
  'Query.invitationOfLink': async (w) => {
    const { mail } = await invites(w.eu.focalPoint, w.eu.contributor.organisation);
    return {
      query: 'query ($token: String!) { invitationOfLink(token: $token) { organisation } }',
      variables: { token: mail.token },
      tells: 'EU company',
    };
  },
  'Mutation.acceptInvitation': async () => ({
    input: {
      token: 'A'.repeat(43),
      newAccount: { name: 'Newcomer', password: 'graphite under the steppe' },
    },
  }),
  'Mutation.resetPassword': async () => ({
    input: { token: 'A'.repeat(43), password: 'graphite under the steppe' },
  }),
};
