import { Temporal } from 'temporal-polyfill';
import type { KeyType, SortKey } from './model.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const date = /^(?!0000)\d{4}-\d\d-\d\d$/;
const instant = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-5]):[0-5]\d(:[0-5]\d)?$/;
const within = (text: string, bits: number) =>
  /^-?\d{1,19}$/.test(text) && BigInt.asIntN(bits, BigInt(text)) === BigInt(text);

/** Whether PostgreSQL will take the text as a value of the type: a forged cursor must not become a failure. */
const fits: Record<KeyType, (text: string) => boolean> = {
  uuid: (text) => uuid.test(text),
  timestamptz: (text) => instant.test(text) && parses(() => Temporal.Instant.from(text)),
  date: (text) => date.test(text) && parses(() => Temporal.PlainDate.from(text)),
  int: (text) => within(text, 32),
  bigint: (text) => within(text, 64),
  numeric: (text) => /^-?\d{1,100}(\.\d{1,100})?$/.test(text),
  text: (text) => !text.includes('\0'),
};

/** The SQL of a row's cursor: base64url of the JSON list of the order's name and the keys' texts. */
export function cursorSql(order: string, keys: readonly { readonly type: KeyType; sql: string }[]): string {
  // JSON writes an instant in ISO 8601 whatever the session's DateStyle; the rest has one text anyway.
  const parts = keys.map(({ type, sql }) => (type === 'timestamptz' ? sql : `(${sql})::text`));
  const list = `json_build_array(${order}, ${parts.join(', ')})::text`;
  // encode() breaks its lines at 76 characters; what has no counterpart in translate() is left out.
  return `translate(encode(convert_to(${list}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** The keys' texts of a cursor, or nothing if it is not one of this order. */
export function readCursor(
  cursor: string,
  order: string,
  keys: readonly SortKey[],
): readonly string[] | undefined {
  const list = parsed(cursor);
  if (!Array.isArray(list) || list.length !== keys.length + 1 || list[0] !== order) return undefined;
  const texts = list.slice(1).filter((text) => typeof text === 'string');
  return keys.every(({ type }, i) => fits[type](texts[i] ?? '\0')) ? texts : undefined;
}

function parsed(cursor: string): unknown {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cursor, 'base64url')));
  } catch {
    return undefined;
  }
}

function parses(parse: () => unknown): boolean {
  try {
    return parse() !== undefined;
  } catch {
    return false;
  }
}
