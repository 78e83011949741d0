import fc from 'fast-check';
import { expect } from 'vitest';
import { clock } from '../support/app.js';
import { type Member, wholeText } from '../support/member.js';
import type { World } from '../support/world.js';
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

/** The action as it really is, and what of it the next act must name. */
export interface Real {
  readonly world: World;
  readonly action: string;
  digest: string;
  revision: number;
  round: { readonly id: string; readonly digest: string } | undefined;
}

type Command = fc.AsyncCommand<Lifecycle, Real>;

const sides = ({ eu, kz }: World) => ({ EU: eu, KZ: kz });

interface Sent {
  readonly by: Member;
  readonly field: string;
  readonly input: object;
}

/** One act: how the story in memory takes it, and how it is sent. */
class Act implements Command {
  constructor(
    private readonly name: string,
    private readonly inMemory: (story: Lifecycle) => Outcome,
    private readonly send: (real: Real) => Sent,
    private readonly needsRound = false,
  ) {}

  check({ round }: Readonly<Lifecycle>): boolean {
    return !this.needsRound || round !== undefined;
  }

  async run(story: Lifecycle, real: Real): Promise<void> {
    const expected = this.inMemory(story);
    const { by, field, input } = this.send(real);
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    const round = /Round|osition|Reservation/.test(field);
    const thing = round ? 'round { id digest }' : 'action { id }';
    const { data, errors } = await by.writes(
      `mutation ($input: ${type}) { ${field}(input: $input) { refusal { code } thing: ${thing} } }`,
      { input },
    );
    const payload = (data as Record<string, { refusal?: { code: string }; thing?: Real['round'] }> | null)?.[
      field
    ];
    const outcome = errors[0]?.extensions.code ?? payload?.refusal?.code ?? 'DONE';
    expect(`${this.name}: ${outcome}`).toBe(`${this.name}: ${expected}`);
    if (field === 'openRound' && payload?.thing) real.round = payload.thing;
    await agree(story, real);
  }

  toString(): string {
    return this.name;
  }
}

/** Days go by; nothing is sent. */
class TimePasses implements Command {
  constructor(private readonly days: number) {}
  check = () => true;
  async run(story: Lifecycle, real: Real): Promise<void> {
    clock.advance(this.days * 24 * 60);
    story.pass(this.days);
    await agree(story, real);
  }
  toString = () => `${this.days} days pass`;
}

const read = `query ($id: ID!) { node(id: $id) { ... on Action {
  status revision digest firstSide leads { side confirmed } rounds(first: 1) { nodes { status revision } } } } }`;

interface Told {
  readonly digest: string;
  readonly revision: number;
  readonly rounds: { readonly nodes: readonly object[] };
}

/** Both companies are told what the story in memory says, or that there is no such action. */
export async function agree(story: Lifecycle, real: Real): Promise<void> {
  for (const side of sideCodes) {
    const { data } = await sides(real.world)[side].contributor.writes(read, { id: real.action });
    const { node } = data as { node: Told | null };
    if (!story.sees(side)) {
      expect(node).toBeNull();
      continue;
    }
    const { status, revision } = story.round ?? {};
    expect(node).toMatchObject({
      ...story.told,
      rounds: { nodes: story.round ? [{ status, revision }] : [] },
    });
    real.digest = node?.digest ?? '';
    real.revision = node?.revision ?? 0;
  }
}

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

const inDays = (days: number) => new Date(clock.now().getTime() + days * 24 * 3_600_000).toISOString();

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
  { weight: 1, arbitrary: fc.constantFrom(3, 20).map((days) => new TimePasses(days)) },
);

const named = (acts: readonly Act[], name: string) => acts.filter((act) => `${act}`.endsWith(name));

/** What brings a draft before the sides: many stories shall come that far … */
export const toARound: readonly Command[] = [
  ...named(ofCompany('EU'), 'inviteLead'),
  ...named(ofCompany('KZ'), 'confirmLead'),
  ...named(ofCompany('EU'), 'proposeAction'),
  ...named(ofFocalPoint('KZ'), 'openRound'),
];

/** … and many to its approval. */
export const toAnApproval: readonly Command[] = [
  ...toARound,
  ...sideCodes.flatMap((side) => electors.map((elector) => position(side, elector, 'APPROVE'))),
];
