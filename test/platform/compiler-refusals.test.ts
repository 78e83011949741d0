import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BadPage } from '../../src/platform/graphql/compiler/bad-page.js';
import { checkModel } from '../../src/platform/graphql/compiler/check-model.js';
import { readCursor } from '../../src/platform/graphql/compiler/cursor.js';
import { jsonObject } from '../../src/platform/graphql/compiler/json.js';
import { MalformedCursor } from '../../src/platform/graphql/compiler/malformed-cursor.js';
import { describeType, type KeyType } from '../../src/platform/graphql/compiler/model.js';
import {
  decodeNodeId,
  encodeNodeId,
  type NodeType,
  nodeIdIntSql,
  nodeIdSql,
  nodeTags,
  readIntKey,
} from '../../src/platform/graphql/node-id.js';
import { type Library, libraryModel, openLibrary } from './compiler-library.js';

describe('what the compiler refuses', () => {
  let library: Library;

  beforeAll(async () => {
    library = await openLibrary(inject('ownerUrl'));
  });
  afterAll(() => library[Symbol.asyncDispose]());

  const refusal = async (args: string) => {
    const { errors } = await library.ask(`{ b: books(shelf: "a" ${args}) { nodes { key } } }`);
    expect(errors).toHaveLength(1);
    return errors?.[0];
  };

  it.each([
    ['first: 0', 'first'],
    ['first: 101', 'first'],
    ['last: -1', 'last'],
    ['first: 1, last: 1', 'last'],
  ])('%s is a bad page', async (args, argument) => {
    const error = await refusal(args);
    expect(error?.originalError).toBeInstanceOf(BadPage);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['b', argument] });
    expect(library.statements).toEqual([]);
  });

  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const uuid = '0190a000-0000-7000-8000-000000000001';

  it.each([
    '',
    'no cursor!',
    'AAAA',
    cursor(),
    cursor('NEWEST'),
    cursor('NEWEST', '2024-01-01T00:00:00+00:00'),
    cursor('PRICE', '1', '2024-01-01T00:00:00+00:00', uuid),
    cursor('NEWEST', '2024-02-30T00:00:00+00:00', uuid),
    cursor('NEWEST', '0000-01-01T00:00:00+00:00', uuid),
    cursor('NEWEST', 1, uuid),
    cursor('NEWEST', null, '2024-01-01T00:00:00+00:00', uuid),
    cursor('NEWEST', '2024-01-01T00:00:00+00:00', `${uuid}' or true --`),
  ])('%j is a malformed cursor', async (text) => {
    for (const argument of ['after', 'before']) {
      const error = await refusal(`${argument}: ${JSON.stringify(text)}`);
      expect(error?.originalError).toBeInstanceOf(MalformedCursor);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['b', argument] });
    }
  });

  it('names a malformed cursor of a nested connection by its path', async () => {
    const { errors } = await library.ask('{ authors { mine: books(after: "x") { totalCount } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ path: ['authors', 'mine', 'after'] });
  });

  it('lets no key into SQL that PostgreSQL would not read', async () => {
    const types: KeyType[] = ['uuid', 'timestamptz', 'date', 'int', 'bigint', 'numeric', 'text'];
    const near = fc.oneof(
      fc.string(),
      fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{1,5})?$/),
      fc.stringMatching(/^[0-9]{4}-[01][0-9]-[0-3][0-9]$/),
      fc.stringMatching(
        /^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9]{1,6})?[+-][01][0-9]:[0-6][0-9]$/,
      ),
      fc.constantFrom(
        uuid,
        '0001-01-01T00:00:00+15:59',
        '9999-12-31T23:59:60-15:59',
        '2147483648',
        '-2147483648',
      ),
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), near, async (type, text) => {
        const keys = readCursor(cursor('O', text), 'O', [{ by: 'x', type }]);
        if (!keys) return;
        read += 1;
        await library.client.query(`select $1::text::${type}`, [...keys]);
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('takes no response key that is not a GraphQL name', () => {
    expect(() => jsonObject([[`a' || secret || '`, `'1'`]])).toThrow('not a GraphQL name');
  });

  it('stops at start-up where the model and the schema differ', () => {
    const model = libraryModel();
    expect(() => describeType(model, 'Book', { fields: {} })).toThrow('described twice');
    describeType(model, 'Ghost', { fields: {} });
    const schema = buildSchema(`
      type Query { text: Text } type Text { text: String! language: String }
      type Author { id: ID! name: [Text!]! born: String pen: String books(first: Int): Text }
      type Review { stars: Int! book: [Author!]! } type Book { id: ID! }`);
    const check = () => checkModel(model, schema);
    expect(check).toThrow('Text.locale: not in the schema');
    expect(check).toThrow('Text.language: not described');
    expect(check).toThrow('Author.name: a value of a type with fields');
    expect(check).toThrow('Author.books: not a connection');
    expect(check).toThrow('Review.book: a list described as one');
    expect(check).toThrow('Ghost: not an object type of the schema');
  });
});

describe('global ids', () => {
  const uuids = fc.uuid();

  it('are the same from SQL and from TypeScript, and are read back', async () => {
    await using library = await openLibrary(inject('ownerUrl'));
    const types = Object.keys(nodeTags) as NodeType[];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...types),
        uuids,
        uuids,
        fc.integer(),
        fc.maxSafeInteger(),
        async (type, partnership, id, high, low) => {
          const sql = `select ${nodeIdSql(type, '$1::uuid', '$2::uuid')} a, ${nodeIdIntSql(type, '$1::uuid', '$3::int', '$4::bigint')} b`;
          const { rows } = await library.client.query<{ a: string; b: string }>(sql, [
            partnership,
            id,
            high,
            low,
          ]);
          expect(rows[0]?.a).toBe(encodeNodeId(type, partnership, id));
          expect(rows[0]?.a).toMatch(/^[A-Za-z0-9_-]{44}$/);
          expect(decodeNodeId(rows[0]?.a ?? '')).toEqual({ type, partnership, id });
          const counted = decodeNodeId(rows[0]?.b ?? '');
          expect(counted).toMatchObject({ type, partnership });
          expect(readIntKey(counted?.id ?? '')).toEqual({ high, low });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are nothing where the text is no id', () => {
    const whole = encodeNodeId(
      'Action',
      '0190a000-0000-7000-8000-000000000001',
      '0190a000-0000-7000-8000-000000000002',
    );
    for (const text of ['', 'x', `${whole}=`, whole.slice(1), `_${whole.slice(1)}`, `${whole.slice(0, 43)}+`])
      expect(decodeNodeId(text)).toBeUndefined();
    expect(readIntKey('0190a000-0000-7000-8000-000000000001')).toBeUndefined();
  });
});
