import type pg from 'pg';
import { model } from '../../src/model.js';
import { schema } from '../access/act.js';
import { ReadsOfSchema } from './reads-of-schema.js';

/** The global ids of every row of a type, whoever may see it, by the database's owner. */
export async function idsOf(
  owner: pg.Client,
  type: string,
  audiences: readonly number[],
): Promise<readonly string[]> {
  const { table, fields } = model.get(type) ?? {};
  if (!table || typeof fields?.['id'] !== 'function') throw new Error(`${type} has no table or id`);
  const asking = { args: {}, locales: [], now: '', viewer: undefined, param: () => 'null' };
  const id = Reflect.apply(fields['id'], undefined, ['x', asking]);
  const seen = table.includes('$1') ? [audiences] : [];
  const { rows } = await owner.query<{ id: string }>(`select ${id} as id from ${table} x order by 1`, seen);
  return rows.map((row) => row.id);
}

/** Reads something of objects of a type. */
type OfObjects = (type: string, read: string, ids: readonly string[]) => readonly string[];

/** Every read of the schema over the sample: of each object there is by its id, and of each field of Query. */
export function everyRead(ids: ReadonlyMap<string, readonly string[]>, ofObjects: OfObjects): string[] {
  const some = (of: readonly string[] = []) => [of[0], of[Math.floor(of.length / 2)], of.at(-1)];
  const quoted = (all: readonly (string | undefined)[]) => all.flatMap((id) => (id ? [`"${id}"`] : []));
  const choices: Readonly<Record<string, readonly string[]>> = {
    ID: quoted([...ids.values()].flatMap(some)),
    ...Object.fromEntries([...ids].map(([type, of]) => [type.toLowerCase(), quoted(some(of))])),
    Int: ['1', '2'],
    token: ['"no-such-token"'],
    Locale: ['"kk"'],
    Code: ['"EU"', '"KZ"', '"batteries"', '"lithium"', '"skills"'],
    slug: ['"eu-kz"', '"eu-na"', '"no-such"'],
    reference: [1, 2, 3, 4, 5, 6].map((n) => `"EU-KZ/2023/00${n}"`),
    Markdown: ['"**bat** [kz](https://example.org)"'],
    Line: ['"bat"', '"kz"', '"no such word"'],
    String: [],
  };
  const reads = new ReadsOfSchema(
    schema,
    // A number may be named like a type, which stands for its ids.
    (name, type) => choices[type === 'Int' ? type : name.toLowerCase()] ?? choices[type] ?? [],
  );
  const ofNodes = reads.nodeTypes.flatMap((type) =>
    [reads.plain(type), ...reads.variants(type)].flatMap((read) =>
      ofObjects(type.name, read, ids.get(type.name) ?? []),
    ),
  );
  const query = schema.getQueryType();
  if (!query) throw new Error('nothing can be read');
  return [...ofNodes, `{ ${reads.plain(query)} }`, ...reads.variants(query).map((read) => `{ ${read} }`)];
}
