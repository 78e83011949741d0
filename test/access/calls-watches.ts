import { done } from './act.js';
import { type Calls, of, ofSide } from './call.js';
import * as stage from './stage.js';

/** How to call what is personal to each reader: on a thread of one side, and on a draft. */
export const callsOfWatches: Calls = {
  'Mutation.watch': async (w) => {
    const subject = await stage.sideThread(w);
    return { input: { subject, level: 'NOTHING' }, subject: 'subject', sees: ofSide('EU'), personal: true };
  },
  'Mutation.unwatch': async (w) => {
    const subject = await stage.draft(w);
    await done(w.eu.contributor, 'watch', { subject, level: 'NOTHING' });
    return { input: { subject }, subject: 'subject', sees: of(w.eu.contributor), personal: true };
  },
};
