import { clock } from '../support/app.js';
import { approvedAction } from '../support/changes.js';
import type { World } from '../support/world.js';
import { done } from './act.js';
import { type Calls, of } from './call.js';
import { content } from './stage.js';

const aWeek = () => new Date(clock.now().getTime() + 7 * 24 * 3600 * 1000).toISOString();
const named = ({ eu }: World) => ({
  approver: eu.approver.membership,
  substitute: eu.deputy.membership,
  until: aWeek(),
});

/** Substitutes, the rules of the sides, changes of approved texts. */
export const callsOfRules: Calls = {
  'Mutation.nameSubstitute': async (w) => ({
    input: named(w),
    subject: 'approver',
    own: (member) => member === w.eu.approver,
    side: 'EU',
  }),
  'Mutation.changeSideRule': async () => ({
    input: { side: 'EU', expectedVersion: 1, rule: { kind: 'CONSENSUS', quorum: 2 } },
    own: () => false,
    side: 'EU',
  }),
  'Mutation.requestChange': async (w) => ({
    input: { action: (await approvedAction(w)).id, expectedRevision: 2, content },
    subject: 'action',
    own: of(w.eu.contributor, w.kz.contributor),
  }),
  'Mutation.endSubstitution': async (w) => ({
    input: { substitution: await done(w.eu.approver, 'nameSubstitute', named(w)) },
    subject: 'substitution',
    sees: (member) => member.name.startsWith('EU'),
    own: (member) => member === w.eu.approver,
    side: 'EU',
  }),
};
