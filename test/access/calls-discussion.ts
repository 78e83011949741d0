import { done } from './act.js';
import { type Calls, ofSide } from './call.js';
import * as stage from './stage.js';

/** How to call what the discussion has beside opening, writing and resolving. */
export const discussionCalls: Calls = {
  'Mutation.markRead': async (w) => {
    const thread = await stage.sideThread(w);
    const upTo = await done(w.eu.contributor, 'postComment', { thread, body: 'Yes.', language: 'en' });
    return { input: { thread, upTo }, subject: 'thread', sees: ofSide('EU'), personal: true };
  },
  'Mutation.moveThread': async (w) => {
    const thread = await stage.openPoint(w);
    return { input: { thread, subject: await stage.proposed(w) }, subject: 'thread', side: 'EU' };
  },
  'Mutation.attachThread': async (w) => ({
    input: await stage.lostThread(w),
    subject: 'thread',
    own: (member) => member === w.eu.contributor,
    side: 'EU',
  }),
  'Mutation.reopenThread': async (w) => {
    const thread = await stage.openPoint(w);
    await done(w.eu.contributor, 'resolveThread', { thread, resolution: 'Settled.' });
    return { input: { thread }, subject: 'thread', own: (member) => member === w.eu.contributor };
  },
};
