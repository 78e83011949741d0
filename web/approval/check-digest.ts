import type { ResultOf } from '../api/graphql';
import type { decidedTextDocument } from './panel.documents';

type Node = ResultOf<typeof decidedTextDocument>['node'];
export type DecidedRound = Extract<Node, { __typename: 'ApprovalRound' }>;

/** `sha256:` and the 64 hexadecimal digits of SHA-256 over a text in UTF-8, counted here. */
export async function sha256Of(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Whether a digest is of the text that the page shows: SHA-256 over its canonical JSON is the digest, and that JSON has
 * exactly the number and the texts of equal standing that are shown.
 */
export async function isOfText({ digest, text }: DecidedRound): Promise<boolean> {
  if ((await sha256Of(text.document)) !== digest) return false;
  const parsed: unknown = JSON.parse(text.document);
  const shown = Object.fromEntries(
    text.texts
      .filter(({ equal }) => equal)
      .map(({ language, title, summary, body }) => [language, { title, summary, body }]),
  );
  return isRecord(parsed) && parsed['number'] === text.number && same(parsed['texts'], shown);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values of JSON say the same, in whatever order their keys stand. */
function same(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same(one[key], other[key]));
}
