import { cursorSql } from './cursor.js';
import type { SortKey } from './model.js';

/** The order of a connection, over rows of any alias: a strict order, because its last keys are unique. */
export interface Keyset {
  readonly keys: readonly SortKey[];
  /** `x.a desc, x.b desc`, or the other way round for a page read backward. */
  orderBy(alias: string, forward: boolean): string;
  /** The rows behind a cursor (`places`: its values' placeholders) or before it; `inclusive`: and its own. */
  beyond(alias: string, places: readonly string[], behind: boolean, inclusive: boolean): string;
  cursor(alias: string, orderPlace: string): string;
}

/** An order's keys with the type's key added, in the direction of the last, where the order has it not itself. */
export function keyset(order: readonly SortKey[], unique: readonly SortKey[]): Keyset {
  const descending = order.at(-1)?.descending ?? false;
  const rest = unique.filter((key) => !order.some(({ by }) => by === key.by));
  const keys = [...order, ...rest.map((key) => ({ ...key, descending }))];
  const sql = ({ by }: SortKey, alias: string) => (typeof by === 'string' ? `${alias}.${by}` : by(alias));
  const uniform = keys.every((key) => (key.descending ?? false) === descending);

  return {
    keys,
    orderBy: (alias, forward) =>
      keys
        .map((key) => `${sql(key, alias)} ${(key.descending ?? false) === forward ? 'desc' : 'asc'}`)
        .join(', '),
    beyond: (alias, places, behind, inclusive) => {
      const end = inclusive ? '=' : '';
      const sign = (key: SortKey) => ((key.descending ?? false) === behind ? '<' : '>');
      const first = keys[0];
      // One comparison of rows can drive an index; PostgreSQL compares rows in one direction only.
      if (uniform && first) {
        return `(${keys.map((key) => sql(key, alias)).join(', ')}) ${sign(first)}${end} (${places.join(', ')})`;
      }
      return keys.reduceRight((inner, key, i) => {
        const left = sql(key, alias);
        if (i === keys.length - 1) return `${left} ${sign(key)}${end} ${places[i]}`;
        return `(${left} ${sign(key)} ${places[i]} or (${left} = ${places[i]} and ${inner}))`;
      }, '');
    },
    cursor: (alias, orderPlace) =>
      cursorSql(
        orderPlace,
        keys.map((key) => ({ type: key.type, sql: sql(key, alias) })),
      ),
  };
}
