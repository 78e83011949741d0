import { takePosition } from '../support/rounds.js';
import type { World } from '../support/world.js';
import { type Calls, of } from './call.js';
import * as stage from './stage.js';

/** Every approver of an elector takes the same position. */
async function positions(
  w: World,
  taken: { kind: 'APPROVE_AD_REFERENDUM' } | { kind: 'RESERVE'; reservation: 'SCRUTINY'; reasons: string },
) {
  const input = await stage.round(w);
  for (const member of electors(w)) await member.asks(takePosition, { input: { ...input, ...taken } });
  return input;
}

const electors = ({ eu, kz }: World) =>
  [eu, kz].flatMap(({ approver, colleague, banker }) => [approver, colleague, banker]);

/** How positions end, and how an answer is given. */
export const callsOnPositions: Calls = {
  'Mutation.confirmPosition': async (w) => ({
    input: await positions(w, { kind: 'APPROVE_AD_REFERENDUM' }),
    subject: 'round',
    own: of(...electors(w)),
  }),
  'Mutation.liftReservation': async (w) => ({
    input: await positions(w, { kind: 'RESERVE', reservation: 'SCRUTINY', reasons: 'Being examined.' }),
    subject: 'round',
    own: of(...electors(w)),
  }),
  'Mutation.giveAnswer': async (w) => {
    const input = await stage.round(w);
    for (const member of electors(w).slice(0, 3))
      await member.approves({ id: input.round, digest: input.digest });
    // No side has a spokesperson here: the focal points of each speak of its own answer.
    return { input: { ...input, answer: 'APPROVED', form: 'IN_CONCORD' }, subject: 'round', side: '' };
  },
};
