import fc from 'fast-check';
import { inDays } from '../support/substitutes.js';
import { Act, type Command, sides } from './act.js';
import { type Lifecycle, type Outcome, type SideCode, sideCodes } from './lifecycle.js';
import { type Coordinator, type Represented, type Spokesperson, substituteOf } from './side.js';

/** What a focal point does to an organisation or a member of their side. */
const ofFocalPoint = (
  side: SideCode,
  name: string,
  whom: 'banker' | 'colleague' | 'observer',
  inMemory: (story: Lifecycle) => Outcome,
): Act =>
  new Act(`the focal point of ${side}: ${name} of the ${whom}`, inMemory, ({ world }) => {
    const { focalPoint: by, [whom]: member } = sides(world)[side];
    const { organisation, membership } = member;
    const input = {
      suspendOrganisation: { organisation, reasons: 'Under inquiry.' },
      accreditOrganisation: { organisation },
    }[name];
    return { by, field: name, input: input ?? { membership } };
  });

const ofPeople = (side: SideCode): Act[] => [
  ofFocalPoint(side, 'suspendOrganisation', 'banker', (s) => s.suspendsBank(side)),
  ofFocalPoint(side, 'accreditOrganisation', 'banker', (s) => s.sides[side].accreditsBank()),
  ofFocalPoint(side, 'suspendMember', 'colleague', (s) => s.sides[side].suspends('colleague')),
  ofFocalPoint(side, 'suspendMember', 'observer', (s) => s.sides[side].suspends('observer')),
];

const changingRule = (side: SideCode, by: Coordinator, spokesperson: Spokesperson): Act =>
  new Act(
    `the ${by} of ${side}: changeSideRule, spoken for by ${spokesperson ?? 'nobody'}`,
    (story) => story.changesRule(side, by, spokesperson),
    ({ world }, story) => {
      const people = sides(world)[side];
      const rule = {
        kind: 'CONSENSUS',
        ...(spokesperson && { spokesperson: people[spokesperson].organisation }),
      };
      const expectedVersion = story.sides[side].rule.version;
      return { by: people[by], field: 'changeSideRule', input: { side, expectedVersion, rule } };
    },
  );

const naming = (side: SideCode, approver: Represented): Act =>
  new Act(
    `${approver} of ${side}: nameSubstitute`,
    (story) => story.names(side, approver, 30),
    ({ world }) => {
      const { [approver]: by, [substituteOf[approver]]: substitute } = sides(world)[side];
      const input = { substitute: substitute.membership, until: inDays(30) };
      return { by, field: 'nameSubstitute', input };
    },
  );

const approvingFor = (side: SideCode, approver: Represented): Act =>
  new Act(
    `the substitute for ${approver} of ${side}: APPROVE`,
    (story) => story.approvesFor(side, approver),
    ({ world, round }) => {
      const by = sides(world)[side][substituteOf[approver]];
      return {
        by,
        field: 'takePosition',
        input: { round: round?.id, digest: round?.digest, kind: 'APPROVE' },
      };
    },
    true,
  );

const giving = (
  side: SideCode,
  by: 'approver' | 'banker' | 'focalPoint',
  answer: 'APPROVED' | 'REJECTED',
): Act =>
  new Act(
    `${by} of ${side}: giveAnswer ${answer}`,
    (story) => story.gives(side, by, answer),
    ({ world, round }) => ({
      by: sides(world)[side][by],
      field: 'giveAnswer',
      input: {
        ...{ round: round?.id, digest: round?.digest, answer },
        ...{ form: 'MEETING', registryNumber: 'M 7', decidedOn: '2026-11-20' },
      },
    }),
    true,
  );

const anySide = fc.constantFrom<SideCode>(...sideCodes);
const anyRepresented = fc.constantFrom<Represented>('colleague', 'banker');

/** What is done about people and rules, and for a side beside its positions. */
export const anyActOfPeople: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: anySide.chain((side) => fc.constantFrom(...ofPeople(side))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        anySide,
        fc.constantFrom<Coordinator>('focalPoint', 'deputy'),
        fc.constantFrom<Spokesperson>(undefined, 'approver', 'banker'),
      )
      .map(([side, by, spokesperson]) => changingRule(side, by, spokesperson)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anySide, anyRepresented)
      .chain(([side, approver]) => fc.constantFrom(naming(side, approver), approvingFor(side, approver))),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        anySide,
        fc.constantFrom('approver' as const, 'banker' as const, 'focalPoint' as const),
        fc.constantFrom('APPROVED' as const, 'APPROVED' as const, 'REJECTED' as const),
      )
      .map(([side, by, answer]) => giving(side, by, answer)),
  },
);

/** Rules with a spokesperson, and substitutes: before anything is put to a round. */
export const peopleFirst: readonly Command[] = sideCodes.flatMap((side) => [
  changingRule(side, 'focalPoint', 'banker'),
  naming(side, 'banker'),
  naming(side, 'colleague'),
]);

/** Both banks say what their sides have come to. */
export const spokenFor: readonly Command[] = sideCodes.map((side) => giving(side, 'banker', 'APPROVED'));

/** Substitutes speak: that of the bank may, that of the company has written the text. */
export const spokenBySubstitutes: readonly Command[] = sideCodes.flatMap((side) => [
  approvingFor(side, 'banker'),
  approvingFor(side, 'colleague'),
]);

/** Both banks leave. */
export const banksLeave: readonly Command[] = sideCodes.map((side) =>
  ofFocalPoint(side, 'suspendOrganisation', 'banker', (s) => s.suspendsBank(side)),
);

/** A focal point loosens the rule of a side, the other one agrees. */
export const loosened: readonly Command[] = sideCodes.flatMap((side) => [
  changingRule(side, 'focalPoint', undefined),
  changingRule(side, 'deputy', undefined),
]);
