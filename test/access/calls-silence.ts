import { type Calls, of } from './call.js';
import * as stage from './stage.js';

/** What is done to a round beside taking positions. */
export const callsOnRounds: Calls = {
  'Mutation.acceptSilence': async (w) => ({
    // Of a round under EXPRESS: refused as a matter of the domain, which only who may act is told.
    input: await stage.round(w),
    subject: 'round',
  }),
  'Mutation.extendRound': async (w) => ({
    input: { round: (await stage.round(w)).round, deadline: '2027-03-01T12:00:00.000Z' },
    subject: 'round',
    own: of(w.eu.focalPoint),
  }),
  'Mutation.askForMeeting': async (w) => ({
    input: { round: (await stage.round(w)).round, agenda: 'The site.' },
    subject: 'round',
    // A side asks once.
    moves: true,
  }),
};
