import { done } from './act.js';
import { type Calls, ofSide } from './call.js';
import * as stage from './stage.js';

/** How to call what is done about a comment that should not stand. */
export const callsOfReports: Calls = {
  'Mutation.reportComment': async (w) => {
    const comment = await stage.sideComment(w);
    const input = { comment, reason: 'OFF_TOPIC', words: 'It belongs elsewhere.' };
    return { input, subject: 'comment', sees: ofSide('EU'), personal: true };
  },
  'Mutation.dismissReports': async (w) => {
    const comment = await stage.sideComment(w);
    await done(w.eu.colleague, 'reportComment', { comment, reason: 'ABUSIVE', words: 'It insults us.' });
    const input = { comment, reasons: 'It is blunt.' };
    return { input, subject: 'comment', sees: ofSide('EU'), side: 'EU', moves: true, personal: true };
  },
};
