import fc from 'fast-check';
import { wholeText } from '../support/member.js';
import { inDays } from '../support/substitutes.js';
import { Act, type Command, type Real, sides, TimePasses } from './act.js';
import {
  anyActOfPeople,
  banksLeave,
  loosened,
  peopleFirst,
  spokenBySubstitutes,
  spokenFor,
} from './acts-of-people.js';
import {
  type Elector,
  electors,
  type Kind,
  type Lifecycle,
  type Outcome,
  other,
  type SideCode,
  sideCodes,
} from './lifecycle.js';

const company = (
  side: SideCode,
  name: string,
  inMemory: (story: Lifecycle, side: SideCode) => Outcome,
  input: (real: Real) => object,
) =>
  new Act(
    `the company of ${side}: ${name}`,
    (story) => inMemory(story, side),
    (real) => ({
      by: sides(real.world)[side].contributor,
      field: name,
      input: { action: real.action, ...input(real) },
    }),
  );

const ofCompany = (side: SideCode): Act[] => [
  company(
    side,
    'reviseAction',
    (s, by) => s.revises(by),
    ({ revision }) => ({ expectedRevision: revision, content: wholeText }),
  ),
  company(
    side,
    'inviteLead',
    (s, by) => s.invites(by),
    ({ world }) => ({ organisation: sides(world)[other(side)].contributor.organisation }),
  ),
  company(
    side,
    'confirmLead',
    (s, by) => s.confirms(by),
    ({ digest }) => ({ digest }),
  ),
  company(
    side,
    'declineLead',
    (s, by) => s.declines(by),
    () => ({}),
  ),
  company(
    side,
    'stepDown',
    (s, by) => s.stepsDown(by),
    () => ({}),
  ),
  company(
    side,
    'proposeAction',
    (s, by) => s.proposes(by),
    ({ revision }) => ({ expectedRevision: revision }),
  ),
  company(
    side,
    'requestChange',
    (s, by) => s.requestsChange(by),
    ({ revision }) => ({ expectedRevision: revision, content: wholeText }),
  ),
  company(
    side,
    'withdrawAction',
    (s, by) => s.withdraws(by),
    () => ({ reasons: 'Given up.' }),
  ),
];

const focalPoint = (
  side: SideCode,
  name: string,
  inMemory: (story: Lifecycle) => Outcome,
  input: (real: Real) => object,
  onRound: boolean,
) =>
  new Act(
    `the focal point of ${side}: ${name}`,
    inMemory,
    (real) => ({
      by: sides(real.world)[side].focalPoint,
      field: name,
      input: { ...(onRound ? { round: real.round?.id } : { action: real.action }), ...input(real) },
    }),
    onRound,
  );

const ofFocalPoint = (side: SideCode): Act[] => [
  focalPoint(
    side,
    'returnAction',
    (s) => s.returns(side),
    () => ({ reasons: 'Not yet.' }),
    false,
  ),
  focalPoint(
    side,
    'openRound',
    (s) => s.opens(),
    ({ digest }) => ({ digest }),
    false,
  ),
  focalPoint(
    side,
    'cancelRound',
    (s) => s.cancels(),
    () => ({ reasons: 'A word is wrong.' }),
    true,
  ),
  focalPoint(
    side,
    'extendRound',
    (s) => s.extends(60),
    () => ({ deadline: inDays(60) }),
    true,
  ),
  focalPoint(
    side,
    'askForMeeting',
    (s) => s.asksForMeeting(side),
    () => ({ agenda: 'Where it is built.' }),
    true,
  ),
];

const position = (side: SideCode, elector: Elector, kind: Kind): Act =>
  new Act(
    `${elector} of ${side}: ${kind}`,
    (story) => story.takes(side, elector, kind),
    (real) => ({
      by: sides(real.world)[side][elector],
      field: 'takePosition',
      input: {
        round: real.round?.id,
        digest: real.round?.digest,
        kind,
        reasons: kind === 'OBJECT' || kind === 'RESERVE' ? 'It will not do.' : null,
        reservation: kind === 'RESERVE' ? 'SCRUTINY' : null,
      },
    }),
    true,
  );

/** What an approver does with the position that they hold. */
const following = (
  field: 'confirmPosition' | 'liftReservation',
  inMemory: (story: Lifecycle, side: SideCode, elector: Elector) => Outcome,
  side: SideCode,
  elector: Elector,
): Act =>
  new Act(
    `${elector} of ${side}: ${field}`,
    (story) => inMemory(story, side, elector),
    (real) => ({
      by: sides(real.world)[side][elector],
      field,
      input: { round: real.round?.id, digest: real.round?.digest },
    }),
    true,
  );

const anySide = fc.constantFrom<SideCode>(...sideCodes);
const anyElector = fc.constantFrom<Elector>(...electors);
/** An objection ends most rounds at once: most of them shall come to something. */
const anyKind = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Kind>('APPROVE') },
  { weight: 2, arbitrary: fc.constantFrom<Kind>('ABSTAIN', 'APPROVE_AD_REFERENDUM', 'RESERVE') },
  { weight: 1, arbitrary: fc.constant<Kind>('OBJECT') },
);

/** Any act of anybody, or time. */
export const anyAct: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: anySide.chain((side) => fc.constantFrom(...ofCompany(side))) },
  { weight: 3, arbitrary: anySide.chain((side) => fc.constantFrom(...ofFocalPoint(side))) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(anySide, anyElector, anyKind)
      .map(([side, elector, kind]) => position(side, elector, kind)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anySide, anyElector).chain(([side, elector]) =>
      fc.constantFrom(
        following('confirmPosition', (s, of, by) => s.confirmsPosition(of, by), side, elector),
        following('liftReservation', (s, of, by) => s.lifts(of, by), side, elector),
      ),
    ),
  },
  { weight: 4, arbitrary: anyActOfPeople },
  { weight: 1, arbitrary: fc.constantFrom(3, 20).map((days) => new TimePasses(days)) },
);

const named = (acts: readonly Act[], name: string) => acts.filter((act) => `${act}`.endsWith(name));

/** What brings a draft before the sides: many stories shall come that far … */
const toARound: readonly Command[] = [
  ...named(ofCompany('EU'), 'inviteLead'),
  ...named(ofCompany('KZ'), 'confirmLead'),
  ...named(ofCompany('EU'), 'proposeAction'),
  ...named(ofFocalPoint('KZ'), 'openRound'),
];

/** Everybody named approves, on each side. */
const approving = (...by: readonly Elector[]): Command[] =>
  sideCodes.flatMap((side) => by.map((elector) => position(side, elector, 'APPROVE')));

/** … and many to its approval … */
const toAnApproval: readonly Command[] = [...toARound, ...approving(...electors)];

/** … and some to a change of what was approved, in its round. */
const toAChange: readonly Command[] = [
  ...toAnApproval,
  ...named(ofCompany('EU'), 'requestChange'),
  ...named(ofCompany('KZ'), 'confirmLead'),
  ...named(ofFocalPoint('EU'), 'openRound'),
];

/** How stories begin that come to what chance alone would rarely come to. */
export const beginnings: Readonly<Record<string, readonly Command[]>> = {
  'a draft': [],
  'a round': toARound,
  'an approval': toAnApproval,
  'a change in its round': toAChange,
  'a change that is approved': [
    ...toAChange,
    ...approving(...electors),
    ...named(ofCompany('EU'), 'reviseAction'),
  ],
  'a round whose sides are spoken for': [...peopleFirst, ...toAnApproval, ...spokenFor],
  'a round that keeps the rule it was opened under': [
    ...peopleFirst,
    ...toARound,
    ...loosened,
    ...approving(...electors),
    ...spokenFor,
  ],
  'a round that the banks leave': [...toARound, ...approving('approver', 'colleague'), ...banksLeave],
  'a round that its spokespersons leave': [...peopleFirst, ...toARound, ...banksLeave],
  'a round with substitutes': [
    ...peopleFirst,
    ...toARound,
    ...spokenBySubstitutes,
    new TimePasses(3),
    ...named(ofFocalPoint('EU'), 'extendRound'),
    new TimePasses(20),
    new TimePasses(20),
    ...spokenBySubstitutes,
  ],
};
