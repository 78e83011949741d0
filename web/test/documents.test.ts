import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const schema = buildSchema(readFileSync(`${root}../schema.graphql`, 'utf8'));

/** Directives of gql.tada's own, which never leave the page. */
const withoutMask = (text: string) => text.replaceAll(/@_(un)?mask\b/g, '');

const texts: string[] = [];
for await (const file of glob('**/*.{ts,tsx}', { cwd: root })) {
  const source = readFileSync(`${root}${file}`, 'utf8');
  for (const [, text = ''] of source.matchAll(/graphql\(\s*`([^`]+)`/g)) texts.push(withoutMask(text));
}
const definitions = texts.flatMap((text) => parse(text).definitions);
const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

/** A document with the fragments it names, as it is sent. */
function whole(operation: (typeof operations)[number]): DocumentNode {
  const taken = new Map<string, (typeof fragments)[number]>();
  const take = (text: string) => {
    for (const [, name] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      const fragment = fragments.find((one) => one.name.value === name);
      if (!fragment || !name || taken.has(name)) continue;
      taken.set(name, fragment);
      take(fragment.loc?.source.body ?? '');
    }
  };
  take(operation.loc?.source.body ?? '');
  return { kind: Kind.DOCUMENT, definitions: [operation, ...taken.values()] };
}

it.each(operations.map((operation) => [operation.name?.value ?? '', operation] as const))(
  '%s is a document of the schema',
  (_name, operation) => {
    expect(validate(schema, whole(operation)).map(({ message }) => message)).toEqual([]);
  },
);

it('finds each operation once, by its name', () => {
  const names = operations.map(({ name }) => name?.value);
  expect(operations.length).toBeGreaterThan(5);
  expect(names).toEqual([...new Set(names)]);
});
