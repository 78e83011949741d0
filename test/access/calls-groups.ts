import type { World } from '../support/world.js';
import { done } from './act.js';
import { type Calls, of } from './call.js';

/** A room that the company of EU formed with the bank of KZ; all others know nothing of it. */
const room = (w: World): Promise<string> =>
  done(w.eu.contributor, 'formGroup', {
    kind: 'ROOM',
    name: 'Financing of the pilot line',
    purpose: 'Terms of a loan.',
    organisations: [w.kz.banker.organisation],
  });

/** How to call the acts on groups. */
export const callsOfGroups: Calls = {
  'Mutation.formGroup': async (w) => ({
    input: {
      kind: 'WORKING_GROUP',
      name: 'Graphite',
      purpose: 'Prepares actions on graphite.',
      organisations: [w.eu.contributor.organisation],
    },
    side: 'EU',
  }),
  'Mutation.changeGroup': async (w) => ({
    input: { group: await room(w), leaving: [w.kz.banker.organisation] },
    subject: 'group',
    sees: of(w.eu.contributor, w.kz.banker),
    own: of(w.eu.contributor, w.kz.banker),
    moves: true,
  }),
  'Mutation.closeGroup': async (w) => ({
    input: { group: await room(w) },
    subject: 'group',
    sees: of(w.eu.contributor, w.kz.banker),
    own: of(w.eu.contributor),
  }),
};
