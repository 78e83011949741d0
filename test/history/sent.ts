import type { Member } from '../support/member.js';

/** One act as it is sent. */
export interface Act {
  readonly by: Member;
  readonly field: string;
  readonly subject: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What is known after it was done. */
  readonly done?: (thing: Answered) => unknown;
}

/** What is read of the thing that an act was done to. */
export interface Answered {
  readonly id: string;
  readonly digest?: string;
  readonly revision?: number;
  /** Of a round. */
  readonly status?: string;
  /** Of an action whose change was asked for. */
  readonly candidate?: { readonly number: number; readonly digest: string } | null;
  readonly sides?: readonly { readonly code: string; readonly ruleVersion: number }[];
}

export interface Payload {
  readonly refusal: { readonly code: string } | null;
  readonly thing: Answered | null;
}

const things: readonly (readonly [RegExp, string])[] = [
  [/Rule$/, 'partnership { id sides { code ruleVersion } }'],
  [/Organisation$/, 'organisation { id }'],
  [/Member$/, 'membership { id }'],
  [/Substitut/, 'substitution { id }'],
  [/Action|Lead|Change/, 'action { id digest revision candidate { number digest } }'],
  [/./, 'round { id digest status }'],
];

/** The text of these acts, and their inputs. */
export function documentOf(acts: readonly Act[]): [text: string, variables: object] {
  const variables = acts.map(({ field }, at) => `$i${at}: ${field[0]?.toUpperCase()}${field.slice(1)}Input!`);
  const fields = acts.map(({ field }, at) => {
    const thing = things.find(([pattern]) => pattern.test(field))?.[1];
    return `a${at}: ${field}(input: $i${at}) { refusal { code } thing: ${thing} }`;
  });
  const inputs = Object.fromEntries(acts.map(({ input }, at) => [`i${at}`, input]));
  return [`mutation (${variables.join(', ')}) { ${fields.join(' ')} }`, inputs];
}
