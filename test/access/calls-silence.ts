import { owner } from '../support/app.js';
import type { World } from '../support/world.js';
import { digestOf, done } from './act.js';
import { type Calls, of } from './call.js';
import * as stage from './stage.js';

/** What is done to a round beside taking positions. */
export const callsOnRounds: Calls = {
  'Mutation.acceptSilence': async (w) => {
    await allowSilence(w);
    const action = await stage.ready(w);
    const digest = await digestOf(action);
    const round = await done(w.secretariat, 'openRound', { action, digest, procedure: 'SILENCE' });
    return { input: { round, digest }, subject: 'round' };
  },
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

/** As the founding of the partnership could have. */
async function allowSilence({ partnership }: World): Promise<void> {
  await owner.query(`update side set rule = rule || '{"allowsSilence": true}' where partnership_id = $1`, [
    partnership,
  ]);
  await owner.query(
    `update partnership set silence_budget_limits = '[{"amount": "2000000", "currency": "EUR"}]' where partnership_id = $1`,
    [partnership],
  );
}
