import { encodeNodeId, noPartnership } from '../../src/platform/graphql/node-id.js';
import type { Calls } from './call.js';

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
  'Mutation.resetPassword': async () => ({
    input: { token: 'A'.repeat(43), password: 'graphite under the steppe' },
  }),
};
