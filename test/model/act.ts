import type fc from 'fast-check';
import { expect } from 'vitest';
import { clock } from '../support/app.js';
import type { Member } from '../support/member.js';
import type { World } from '../support/world.js';
import { type Lifecycle, type Outcome, sideCodes } from './lifecycle.js';

/** The action as it really is, and what of it the next act must name. */
export interface Real {
  readonly world: World;
  readonly action: string;
  digest: string;
  revision: number;
  round: { readonly id: string; readonly digest: string } | undefined;
}

export type Command = fc.AsyncCommand<Lifecycle, Real>;

export const sides = ({ eu, kz }: World) => ({ EU: eu, KZ: kz });

interface Sent {
  readonly by: Member;
  readonly field: string;
  readonly input: object;
}

const things: readonly (readonly [RegExp, string])[] = [
  [/Rule$/, 'partnership { id }'],
  [/Organisation$/, 'organisation { id }'],
  [/Member$/, 'membership { id }'],
  [/Substitute$/, 'substitution { id }'],
  [/Round|osition|Reservation|Answer|Meeting/, 'round { id digest }'],
  [/./, 'action { id }'],
];

/** One act: how the story in memory takes it, and how it is sent. */
export class Act implements Command {
  constructor(
    private readonly name: string,
    private readonly inMemory: (story: Lifecycle) => Outcome,
    private readonly send: (real: Real, story: Lifecycle) => Sent,
    private readonly needsRound = false,
  ) {}

  check({ round }: Readonly<Lifecycle>): boolean {
    return !this.needsRound || round !== undefined;
  }

  async run(story: Lifecycle, real: Real): Promise<void> {
    const { by, field, input } = this.send(real, story);
    const expected = this.inMemory(story);
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    const thing = things.find(([pattern]) => pattern.test(field))?.[1];
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
export class TimePasses implements Command {
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
  status revision digest firstSide candidate { number digest } leads { side confirmed } rounds(first: 1) { nodes { status revision } } } } }`;

interface Told {
  readonly digest: string;
  readonly revision: number;
  readonly candidate: { readonly number: number; readonly digest: string } | null;
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
    real.digest = node?.candidate?.digest ?? node?.digest ?? '';
    real.revision = node?.candidate?.number ?? node?.revision ?? 0;
  }
}
