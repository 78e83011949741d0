import { alliance } from '../support/alliances.js';
import { done } from './act.js';
import { type Calls, of } from './call.js';

/** Alliances, and the calendars of the sides. */
export const callsOfNetwork: Calls = {
  'Mutation.joinAlliance': async (w) => ({
    input: { alliance: await alliance(w.eu.rival), organisation: w.kz.contributor.organisation },
    subject: 'alliance',
    own: of(w.eu.rival),
    side: 'EU',
  }),
  'Mutation.leaveAlliance': async (w) => {
    const input = { alliance: await alliance(w.eu.rival), organisation: w.eu.contributor.organisation };
    await done(w.eu.focalPoint, 'joinAlliance', input);
    return { input, subject: 'organisation', own: of(w.eu.rival, w.eu.contributor), side: 'EU' };
  },
  'Mutation.changeCalendar': async () => ({
    input: {
      side: 'EU',
      expectedVersion: 1,
      days: [{ date: '2027-05-14', kind: 'HOLIDAY' }],
      source: 'Decision on public holidays in 2027.',
    },
    side: 'EU',
  }),
};
