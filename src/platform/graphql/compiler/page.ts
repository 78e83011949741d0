import { BadPage } from './bad-page.js';
import { readCursor } from './cursor.js';
import { MalformedCursor } from './malformed-cursor.js';
import type { SortKey } from './model.js';

const usual = 20;
const most = 100;

/** Which part of a list is asked for; cursors as the texts of their keys. */
export interface Page {
  readonly size: number;
  readonly forward: boolean;
  readonly after: readonly string[] | undefined;
  readonly before: readonly string[] | undefined;
}

/**
 * Reads the arguments of a Relay connection (GraphQL Cursor Connections Specification, "Arguments").
 * Throws BadPage and MalformedCursor; `path` is the field's.
 */
export function readPage(
  args: Readonly<Record<string, unknown>>,
  order: string,
  keys: readonly SortKey[],
  path: readonly string[],
): Page {
  const first = size('first');
  const last = size('last');
  if (first !== undefined && last !== undefined)
    throw new BadPage('Ask for first or for last, not for both.', [...path, 'last']);
  return {
    size: first ?? last ?? usual,
    forward: last === undefined,
    after: place('after'),
    before: place('before'),
  };

  function size(argument: string): number | undefined {
    const value = args[argument] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value === 'number' && value >= 1 && value <= most) return value;
    throw new BadPage(`A page has 1 to ${most} rows.`, [...path, argument]);
  }

  function place(argument: string): readonly string[] | undefined {
    const value = args[argument] ?? undefined;
    if (value === undefined) return undefined;
    const texts = typeof value === 'string' ? readCursor(value, order, keys) : undefined;
    if (!texts) throw new MalformedCursor([...path, argument]);
    return texts;
  }
}
