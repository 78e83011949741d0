import type { Statement } from './connections.js';
import { literalOf } from './literal-of.js';

/** A statement that answers many who ask the same with values of their own: each row of its answer has the place `n` of whose it is, from 1. */
export interface OneForMany {
  of(asked: readonly (readonly unknown[])[]): Statement;
}

const MOST = 500;
const known = new Map<string, OneForMany | null>();

/**
 * The statement `text` for many. It is computed for each of them by itself, from the row of their values: nothing that one
 * is answered with is used for another. Undefined where a parameter is not cast to one type (`$1::int[]`) wherever it
 * stands.
 */
export function oneForMany(text: string): OneForMany | undefined {
  const made = known.get(text);
  if (made !== undefined) return made ?? undefined;
  if (known.size >= MOST) known.clear();
  const fresh = write(text);
  known.set(text, fresh ?? null);
  return fresh;
}

function write(text: string): OneForMany | undefined {
  const types = new Map<number, string>();
  for (const [, place, type] of text.matchAll(/\$(\d+)(?:::([a-z_]+(?:\[\])?))?/g)) {
    const before = types.get(Number(place));
    if (!type || (before !== undefined && before !== type)) return undefined;
    types.set(Number(place), type);
  }
  const places = [...types.keys()].sort((a, b) => a - b);
  if (places.length === 0 || places.some((place, index) => place !== index + 1)) return undefined;
  // Cast once for each who asks, not once for each row that is compared with it.
  const cast = places.map((place) => `u.p${place}::${types.get(place)} as p${place}`).join(', ');
  const lists = places.map((place) => `$${place}::text[]`).join(', ');
  const names = places.map((place) => `p${place}`).join(', ');
  const own = text.replaceAll(/\$(\d+)/g, 'asker_.p$1');
  const whole = `with asker_ as materialized (select u.n, ${cast} from unnest(${lists}) with ordinality u(${names}, n))
    select asker_.n::int as n, answer_.* from asker_ cross join lateral (${own}) answer_`;
  return {
    of: (asked) => ({
      text: whole,
      values: places.map((place) => asked.map((values) => asText(literalOf(values[place - 1])))),
    }),
  };
}

/** A value as PostgreSQL reads it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(asElement).join(',')}}`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function asElement(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? value.map(asElement).join(',') : asText(value);
  if (text === null) return 'NULL';
  return Array.isArray(value) ? `{${text}}` : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
