import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { encodeNodeId, noPartnership } from '../../src/platform/graphql/node-id.js';
import { type Library, openLibrary } from './compiler-library.js';

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const hostile = `'; drop table book; --"\\ $1 {"a":1}`;

describe('a selection compiled to one statement', () => {
  let library: Library;

  beforeAll(async () => {
    library = await openLibrary(inject('ownerUrl'));
    await library.client.query(
      `insert into author values ($1, 'Abai', '1845-08-10'), ($2, 'Zhumabaev', null)`,
      [id(1), id(2)],
    );
    await library.client.query(
      `insert into book (id, shelf, audience, titles, price, added_at, pages, tags, author, sequel) values
       ($1, 'a', 1, '{"en": "Words", "kk": "Сөздер"}', 12.50, '2024-05-07T12:00:00.123456Z', 90, '{x,"y \\"z"}', $4, $2),
       ($2, 'a', 2, '{"en": "Secret"}', 1, '2024-07-01Z', 10, '{}', $4, null),
       ($3, 'a', 1, '{}', null, '2024-07-01Z', null, '{}', null, null)`,
      [id(11), id(12), id(13), id(1)],
    );
    await library.client.query(`insert into review values ($1, 5), ($1, 2)`, [id(11)]);
    await library.client.query(
      `insert into book (id, shelf, audience, titles, added_at, pages) values ($1, $2, 1, jsonb_build_object('en', $2::text), '2020-01-01Z', 1)`,
      [id(14), hostile],
    );
  });
  afterAll(() => library[Symbol.asyncDispose]());

  const data = async (...asked: Parameters<Library['ask']>) => {
    library.statements.length = 0;
    library.answers.length = 0;
    const result = await library.ask(...asked);
    expect(result.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(result.data));
  };

  it('renders values: decimals, dates and instants as text, lists, null', async () => {
    expect(await data('{ book(title: "Words") { price addedAt pages tags late author { born } } }')).toEqual({
      book: {
        price: '12.5',
        addedAt: '2024-05-07T12:00:00.123Z',
        pages: 90,
        tags: ['x', 'y "z'],
        late: true,
        author: { born: '1845-08-10' },
      },
    });
    expect(library.statements).toHaveLength(1);
  });

  it('keeps aliases of one field with different arguments apart', async () => {
    const asked = `{ b: book(title: "Words") {
      en: title(locale: "en") { text } own: title { text locale } title: pages
      good: reviews(least: 3) { stars } reviews { stars s: stars } __typename t: __typename __proto__: pages } }`;
    expect(JSON.stringify(await data(asked))).toBe(
      '{"b":{"en":{"text":"Words"},"own":{"text":"Сөздер","locale":"kk"},"title":90,"good":[{"stars":5}],' +
        '"reviews":[{"stars":5,"s":5},{"stars":2,"s":2}],"__typename":"Book","t":"Book","__proto__":90}}',
    );
  });

  it('merges fragments, inline fragments and repeated fields, and obeys @skip and @include', async () => {
    const asked = `query ($no: Boolean = false, $yes: Boolean = true) {
      book(title: "Words") { ...Deep author { name } ... on Node { key: id } ... on Found { ... on Author { born } }
        pages @skip(if: $yes) price @include(if: $no) late @include(if: $yes) @skip(if: $no) ...Deep @skip(if: $yes) } }
      fragment Deep on Book { author { id ... @include(if: $yes) { n: name } } }`;
    const key = encodeNodeId('Action', noPartnership, id(11));
    const answer = await data(asked);
    // Nothing that was skipped is read, and what is read has the order of the response.
    expect(library.answers).toEqual([JSON.stringify(answer.book)]);
    expect(answer).toEqual({
      book: {
        author: { id: encodeNodeId('User', noPartnership, id(1)), n: 'Abai', name: 'Abai' },
        key,
        late: true,
      },
    });
  });

  it('selects on interfaces and unions by the concrete type', async () => {
    const asked = `query ($book: ID!, $author: ID!) {
      found(title: "Words") { ... on Book { pages } ... on Author { name } ... on Node { id } }
      b: node(id: $book) { __typename ... on Book { pages } ... on Found { ... on Author { name } } }
      a: node(id: $author) { ... on Book { pages } ... on Author { name } } }`;
    const [book, author] = [
      encodeNodeId('Action', noPartnership, id(11)),
      encodeNodeId('User', noPartnership, id(1)),
    ];
    expect(await data(asked, { book, author })).toEqual({
      found: { pages: 90, id: book },
      b: { __typename: 'Book', pages: 90 },
      a: { name: 'Abai' },
    });
  });

  it('answers null for no row, and an empty list', async () => {
    const asked = `{ none: book(title: "None") { pages }
      node(id: "${encodeNodeId('Action', noPartnership, id(13))}") { ... on Book { title { text } author { name } authors { name } price } } }`;
    expect(await data(asked)).toEqual({
      none: null,
      node: { title: null, author: null, authors: [], price: null },
    });
  });

  it('shows no row of another audience, at the root or below', async () => {
    const asked =
      '{ book(title: "Words") { sequel { pages } } secret: book(title: "Secret") { pages } authors { name books { totalCount nodes { pages } } } }';
    const abai = (nodes: unknown[]) => [
      { name: 'Abai', books: { totalCount: nodes.length, nodes } },
      { name: 'Zhumabaev', books: { totalCount: 0, nodes: [] } },
    ];
    expect(await data(asked, {}, [1])).toEqual({
      book: { sequel: null },
      secret: null,
      authors: abai([{ pages: 90 }]),
    });
    expect(await data(asked, {}, [2])).toEqual({
      book: null,
      secret: { pages: 10 },
      authors: abai([{ pages: 10 }]),
    });
    expect(await data(asked, {}, [])).toEqual({ book: null, secret: null, authors: abai([]) });
  });

  it('derives values from facts of the same statement, with arguments and context, under any alias', async () => {
    const asked = `{ book(title: "Words") { ten: standing(outOf: 10) { s: stars outOf asked } standing { outOf } }
      authors { books { nodes { sequel { standing { stars } } } } } }`;
    expect(await data(asked, {}, [1, 2])).toEqual({
      book: { ten: { s: 3.5, outOf: 10, asked: 'Aigul' }, standing: { outOf: 5 } },
      authors: [
        { books: { nodes: [{ sequel: null }, { sequel: { standing: null } }] } },
        { books: { nodes: [] } },
      ],
    });
  });

  it('takes text that looks like SQL as text', async () => {
    const asked =
      'query ($t: String!) { book(title: $t) { title { text } } books(shelf: $t) { nodes { pages } } authors { pen } }';
    expect(await data(asked, { t: hostile })).toEqual({
      book: { title: { text: hostile } },
      books: { nodes: [{ pages: 1 }] },
      authors: [{ pen: 'AbaiAigul' }, { pen: 'ZhumabaevAigul' }],
    });
    for (const { text } of library.statements) expect(text).not.toContain('drop table');
  });

  it('writes the same text for the same shape, whatever the values', async () => {
    const texts = async (t: string, first: number, locale: string, audiences: number[]) => {
      await data(
        'query ($t: String!, $f: Int, $l: String) { book(title: $t) { title(locale: $l) { text } } books(shelf: $t, first: $f) { totalCount nodes { key late } } }',
        { t, f: first, l: locale },
        audiences,
      );
      return library.statements.map(({ text }) => text);
    };
    expect(await texts('Words', 1, 'en', [1])).toEqual(await texts(hostile, 100, 'kk', [2, 3]));
  });

  it('counts, and ends a page, only where that is selected', async () => {
    await data('{ books(shelf: "a") { nodes { key } } }');
    expect(library.statements[0]?.text).not.toContain('count(');
  });
});
