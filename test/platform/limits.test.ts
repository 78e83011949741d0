import { buildSchema, getIntrospectionQuery, Kind, parse, validate } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { overLimit } from '../../src/platform/graphql/limits.js';
import { databaseOfItsOwn, post, serverOn, signedIn } from './edge.js';

const schema = buildSchema(`
  type Query { root: Thing, action: Action, actions(first: Int): ActionConnection, nodes(ids: [ID!]!): [Thing]!, things(first: Int, last: Int): ThingConnection, comments(first: Int): CommentConnection }
  type RevisionText { title: String, status: Status }
  type Status { behind: Boolean }
  type Revision { texts: [RevisionText!]! }
  type RevisionConnection { nodes: [Revision!]! }
  type Comment { body: String, bodyHtml: String }
  type CommentConnection { nodes: [Comment!]! }
  type Thing { name: String, thing: Thing, list: [Thing!]!, things(first: Int, last: Int): ThingConnection }
  type Action { texts: [RevisionText!]!, revisions(first: Int): RevisionConnection, diff(from: Int, to: Int): Difference }
  type Difference { texts: [Thing!]! }
  type ActionConnection { nodes: [Action!]! }
  type ThingConnection { nodes: [Thing!]!, edges: [ThingEdge!]!, totalCount: Int }
  type ThingEdge { cursor: String, node: Thing }
`);

function sentenceOf(query: string, variables = {}): string | undefined {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return overLimit(schema, document, operation, variables);
}

const deep = (levels: number) =>
  `{ root ${'{ thing '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;
const wide = (fields: number) =>
  `{ ${Array.from({ length: fields }, (_, i) => `a${i}: root { name }`).join(' ')} }`;

describe('an operation is weighed', () => {
  test('by its depth: ten levels, whether written out or in fragments', () => {
    expect(sentenceOf(deep(10))).toBeUndefined();
    expect(sentenceOf(deep(11))).toMatch(/11 levels/);
    const fragments = `{ root { ...a } } fragment a on Thing { thing { ...b } }
      fragment b on Thing { thing { thing { thing { thing { thing { thing { ...c } } } } } } }
      fragment c on Thing { thing { thing { name } } }`;
    expect(sentenceOf(fragments)).toMatch(/11 levels/);
  });

  test('a connection with its edges and nodes is one level', () => {
    const pages = (n: number): string =>
      n === 0 ? 'name' : `things(first: 1) { edges { node { ${pages(n - 1)} } } }`;
    expect(sentenceOf(`{ ${pages(9)} }`)).toBeUndefined();
    expect(sentenceOf(`{ ${pages(10)} }`)).toMatch(/11 levels/);
  });

  test('by the fields at its root, aliases and fragments counted', () => {
    expect(sentenceOf(wide(15))).toBeUndefined();
    expect(sentenceOf(wide(16))).toMatch(/16 fields at its root/);
    const spread = `{ ...r ...r } fragment r on Query ${wide(8)}`;
    expect(sentenceOf(spread)).toMatch(/16 fields at its root/);
  });

  test('by its pages multiplied, written out, in variables and by default', () => {
    const two = 'things(first: 100) { nodes { things(last: 99) { nodes { name } } } }';
    expect(sentenceOf(`{ ${two} }`)).toBeUndefined();
    expect(sentenceOf(`{ ${two.replace('99', '100')} }`)).toMatch(/10100 objects/);
    const asked =
      'query ($n: Int = 99) { things(first: 100) { nodes { things(first: $n) { nodes { name } } } } }';
    expect(sentenceOf(asked)).toBeUndefined();
    expect(sentenceOf(asked, { n: 100 })).toMatch(/10100 objects/);
    const usual = '{ things { nodes { things { nodes { things { nodes { things { totalCount } } } } } } } }';
    expect(sentenceOf(usual)).toMatch(/objects/);
    expect(sentenceOf(`{ root { list { list { list { list { list { list { name } } } } } } } }`)).toMatch(
      /objects/,
    );
  });

  test('by what is computed for it: a difference of revisions counts as 3,000 objects', () => {
    const diffs = (n: number) =>
      `{ action { ${Array.from({ length: n }, (_, i) => `d${i}: diff { __typename }`).join(' ')} } }`;
    for (const few of [1, 3]) expect(sentenceOf(diffs(few))).toBeUndefined();
    expect(sentenceOf(diffs(4))).toMatch(/objects/);
    expect(sentenceOf(diffs(11))).toMatch(/objects/);
    const spread = `{ action { ...d } } fragment d on Action ${diffs(11).slice(9, -2)}`;
    expect(sentenceOf(spread)).toMatch(/objects/);
    expect(sentenceOf('{ actions(first: 2) { nodes { diff { __typename } } } }')).toBeUndefined();
    expect(sentenceOf('{ actions(first: 20) { nodes { diff { __typename } } } }')).toMatch(/objects/);
  });

  test('by what is looked back on: how far a version has come counts as 200 objects', () => {
    const revisions = (first: number, field: string) =>
      `{ action { texts { status { behind } } revisions(first: ${first}) { nodes { texts { ${field} } } } } }`;
    expect(sentenceOf(revisions(8, 'status { behind }'))).toBeUndefined();
    expect(sentenceOf(revisions(9, 'status { behind }'))).toMatch(/10060 objects/);
    expect(sentenceOf(revisions(100, 'title'))).toBeUndefined();
  });

  test('by what is rendered: a text as HTML counts as 20 objects more', () => {
    const pages = (n: number, field: string) =>
      `{ ${Array.from({ length: n }, (_, i) => `c${i}: comments(first: 100) { nodes { ${field} } }`).join(' ')} }`;
    expect(sentenceOf(pages(4, 'bodyHtml'))).toBeUndefined();
    expect(sentenceOf(pages(5, 'bodyHtml'))).toMatch(/10500 objects/);
    expect(sentenceOf(pages(5, 'body'))).toBeUndefined();
  });

  test('anew for other variables, where those say how much is asked for', () => {
    const document = parse(
      'query ($n: Int) { things(first: $n) { nodes { things(first: $n) { nodes { name } } } } }',
    );
    const fixed = parse(
      'query ($n: Int) { things(first: 100) { nodes { things(first: 100) { nodes { list { name } } } } } }',
    );
    const overs = (of: typeof document, n: number) => {
      const [operation] = of.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
      return overLimit(schema, of, operation, { n });
    };
    expect(overs(document, 10)).toBeUndefined();
    expect(overs(document, 100)).toMatch(/10100 objects/);
    expect(overs(document, 10)).toBeUndefined();
    for (const n of [1, 2]) expect(overs(fixed, n)).toMatch(/60100 objects/);
  });

  test('by the ids that are looked up, written out, in variables and by default', () => {
    const inside = 'things(first: 100) { nodes { name } }';
    const ids = (n: number) => Array.from({ length: n }, (_, i) => String(i));
    const written = (n: number) => `{ nodes(ids: ${JSON.stringify(ids(n))}) { ${inside} } }`;
    expect(sentenceOf(written(99))).toBeUndefined();
    expect(sentenceOf(written(100))).toMatch(/10100 objects/);
    const asked = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${inside} } }`;
    expect(sentenceOf(asked, { ids: ids(99) })).toBeUndefined();
    expect(sentenceOf(asked, { ids: ids(100) })).toMatch(/10100 objects/);
    expect(sentenceOf(asked, { ids: 'one' })).toBeUndefined();
    const usual = asked.replace('[ID!]!)', `[ID!]! = ${JSON.stringify(ids(100))})`);
    expect(sentenceOf(usual)).toMatch(/10100 objects/);
    expect(sentenceOf(usual, { ids: ids(99) })).toBeUndefined();
  });

  test('fragments spread in fragments are weighed once each, not once a path', () => {
    const chain = Array.from(
      { length: 60 },
      (_, i) => `fragment f${i} on Thing { ...f${i + 1} ...f${i + 1} }`,
    );
    const query = `{ root { ...f0 } } ${chain.join(' ')} fragment f60 on Thing { name }`;
    const began = performance.now();
    sentenceOf(query);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('the server', async () => {
  const database = await databaseOfItsOwn();
  const app = await serverOn(database.url);
  const headers = await signedIn(database.owner);
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  test.each([
    ['16 fields', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: viewer { name }`).join(' ')} }`],
    [
      'two looks at invitations',
      '{ a: invitationOfLink(token: "a") { roles } b: invitationOfLink(token: "b") { roles } }',
    ],
    [
      'an invitation beside something else',
      '{ ...f } fragment f on Query { viewer { name } invitationOfLink(token: "a") { roles } }',
    ],
    ['more than 2,000 tokens', `{ viewer { ${'name '.repeat(2_000)} } }`],
    [
      'more than 5,000 selections by way of fragments',
      `{ viewer { ...f0 } } ${Array.from({ length: 14 }, (_, i) => `fragment f${i} on Viewer { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f14 on Viewer { name }`,
    ],
  ])('refuses %s', async (_what, query) => {
    const { status, errors } = await post(app, query, { headers });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
  });

  test('answers the introspection of explorers', async () => {
    const { status, errors } = await post(app, getIntrospectionQuery());
    expect([status, errors]).toEqual([200, []]);
  });

  test('refuses batches and bodies over 256 KiB, and takes those just below', async () => {
    const { status, errors } = await post(app, `{ __typename } #${'x'.repeat(256 * 1024)}`);
    expect([status, errors[0]?.extensions.code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect((await post(app, `{ __typename } #${'x'.repeat(255 * 1024)}`)).status).toBe(200);
    const batch = await fetch(`${await app.getUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }]),
    });
    expect(batch.status).toBe(400);
  });
});
