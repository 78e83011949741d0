import type { GraphQLResolveInfo } from 'graphql';

/** Fields that are resolved for an answer that is sent as text. */
const wanted = new WeakSet<GraphQLResolveInfo>();

/** Asks of the resolver that is given this `info` for a JsonText, if it can. */
export const wantText = (info: GraphQLResolveInfo): void => {
  wanted.add(info);
};

export const isTextWanted = (info: GraphQLResolveInfo): boolean => wanted.has(info);

/** JSON as it is to be sent: what a field whose text was wanted answers, and then the whole `data`. */
export class JsonText {
  // Apollo takes `data` for a record.
  readonly [key: string]: unknown;

  constructor(readonly text: string) {}
}

/** Writes an answer as Apollo does, and text as it is. */
export function stringifyAnswer(answer: { readonly data?: unknown }): string {
  if (answer.data instanceof JsonText) return `{"data":${answer.data.text}}\n`;
  return `${JSON.stringify(answer)}\n`;
}
