import {
  type GraphQLEnumType,
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { jsonValue } from './json.js';

/** Stands in an answer's text where graphql-js would have to decide: no JSON has this character unescaped. */
export const doubt = '\u0001';
const doubtSql = `E'\\x01'`;

/** A selection that only graphql-js can answer. */
export class NotAsText extends Error {}

/**
 * The scalars whose `serialize` leaves alone what their SQL writes: those of `scalars.ts` that are the identity on
 * strings; `DateTime`, whose SQL is always `instant`; the codes, which were checked by the same expression as they came in.
 */
const unchanged: ReadonlySet<string> = new Set([
  'String',
  'ID',
  'Boolean',
  'DateTime',
  'Date',
  'CurrencyCode',
  'CountryCode',
  'EmailAddress',
  'Locale',
  'TimeZone',
  'Digest',
  'Code',
  'URL',
  'Decimal',
  'Line',
  'Summary',
  'Reasons',
  'Markdown',
]);

/** What stands for a value that is not there: `null` where the schema allows it. */
export const absentOf = (type: GraphQLOutputType): string => (isNonNullType(type) ? doubtSql : `'null'`);

/** A value of a scalar or an enum as JSON text, the bytes that graphql-js would send, or `doubt`. */
export function leafText(type: GraphQLOutputType, expression: string): string {
  const absent = absentOf(type);
  const inner = getNullableType(type);
  if (isListType(inner)) return listText(inner.ofType, expression, absent);
  if (isEnumType(inner)) return enumText(inner, expression, absent);
  // What is over 32 bits is an error of the database, and so graphql-js's to tell.
  if (isScalarType(inner) && inner.name === 'Int') return `coalesce((${expression})::int::text, ${absent})`;
  if (!isScalarType(inner) || !unchanged.has(inner.name)) throw new NotAsText(String(type));
  return jsonValue(expression, absent);
}

/** Values up to which an enum's names are told apart one by one. */
const FEW = 8;

/** Names by their values; a value that the schema has no name for is an error of graphql-js. */
function enumText(type: GraphQLEnumType, expression: string, absent: string): string {
  const all = type.getValues().map(({ name, value }) => [quoted(value), `'"${name}"'`] as const);
  const none = `case when (${expression}) is null then ${absent} else ${doubtSql} end`;
  if (all.length <= FEW) {
    const cases = all.map(([value, name]) => `when ${value} then ${name}`);
    return `case (${expression}) ${cases.join(' ')} else ${none} end`;
  }
  // Each WHEN is a function that PostgreSQL sets up for every statement and calls for every row; two lists are two.
  const [values, names] = [0, 1].map((at) => `array[${all.map((one) => one[at]).join(',')}]::text[]`);
  return `coalesce((${names})[array_position(${values}, (${expression})::text)], ${none})`;
}

/** A list of names or strings, which is an array in SQL; what is a JSON list there is an error, and graphql-js's to answer. */
function listText(of: GraphQLOutputType, expression: string, absent: string): string {
  const item = getNullableType(of);
  if (isListType(item)) throw new NotAsText('a list of lists');
  const one = leafText(of, 'i.v');
  const items = `(select '[' || coalesce(string_agg(${one}, ',' order by i.n), '') || ']' from unnest(x.v) with ordinality i(v, n))`;
  return `(select case when x.v is null then ${absent} else ${items} end from (select (${expression}) v) x)`;
}

function quoted(value: unknown): string {
  if (typeof value !== 'string') throw new NotAsText('an enum of other values than strings');
  return `'${value.replaceAll("'", "''")}'`;
}

/** Facts, with the number of what derives the value from them; `withDerived` puts that in their place. */
export const factsText = (number: number, expression: string): string =>
  `E'\\x02${number}:' || ${jsonValue(expression)} || E'\\x03'`;

/** An answer's text with each value that is derived from facts in their place. */
export function withDerived(text: string, derive: (number: number, facts: unknown) => string): string {
  const [first = '', ...rest] = text.split('\u0002');
  const parts = rest.map((part) => {
    const [begin, end] = [part.indexOf(':') + 1, part.indexOf('\u0003')];
    return derive(Number.parseInt(part, 10), JSON.parse(part.slice(begin, end))) + part.slice(end + 1);
  });
  return first + parts.join('');
}
