import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Library, openLibrary } from './compiler-library.js';

interface Connection {
  edges: { cursor: string; node: { key: string } }[];
  nodes: { key: string }[];
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const asked = `query ($shelf: String!, $by: BookOrder, $first: Int, $last: Int, $after: String, $before: String) {
  books(shelf: $shelf, orderBy: $by, first: $first, last: $last, after: $after, before: $before) {
    totalCount nodes { key } edges { cursor node { key } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

describe('pages of a connection', () => {
  let library: Library;
  let shelves = 0;

  beforeAll(async () => {
    library = await openLibrary(inject('ownerUrl'));
  });
  afterAll(() => library[Symbol.asyncDispose]());

  async function page(variables: Record<string, unknown>, audiences: readonly number[]): Promise<Connection> {
    const result = await library.ask(asked, variables, audiences);
    expect(result.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(result.data)).books;
  }

  interface Row {
    audience: number;
    second: number;
    price: number | null;
  }
  const rows: fc.Arbitrary<Row[]> = fc.array(
    fc.record({
      audience: fc.integer({ min: 1, max: 4 }),
      // Few different keys, some apart by a microsecond only: ties are the rule.
      second: fc.integer({ min: 0, max: 3 }),
      price: fc.option(fc.integer({ min: -1, max: 2 })),
    }),
    { maxLength: 24 },
  );

  async function fill(books: readonly Row[]): Promise<string> {
    shelves += 1;
    await library.client.query(
      `insert into book (id, shelf, audience, titles, price, added_at, pages)
       select gen_random_uuid(), $1, (b ->> 'audience')::int, '{}', (b ->> 'price')::numeric,
         '2024-01-01Z'::timestamptz + interval '1 microsecond' * (b ->> 'second')::int, 1
       from jsonb_array_elements($2::jsonb) b`,
      [`shelf ${shelves}`, JSON.stringify(books)],
    );
    return `shelf ${shelves}`;
  }

  const orders = { NEWEST: 'added_at desc, id desc', PRICE: 'coalesce(price, 0), added_at desc, id desc' };

  it('read one after another give every visible row once, in order, in both directions', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('NEWEST', 'PRICE'),
        fc.boolean(),
        async (books, audiences, size, by, forward) => {
          const shelf = await fill(books);
          const truth = await library.client.query<{ id: string }>(
            `select id from book where shelf = $1 and audience = any ($2::int[]) order by ${orders[by]}`,
            [shelf, audiences],
          );
          const expected = truth.rows.map((row) => row.id);
          const seen: string[] = [];
          let cursor: string | null = null;
          for (let pages = 0; pages <= expected.length; pages += 1) {
            const part = forward ? { first: size, after: cursor } : { last: size, before: cursor };
            const { edges, nodes, totalCount, pageInfo } = await page({ shelf, by, ...part }, audiences);
            const keys = nodes.map((node) => node.key);
            expect(edges.map(({ node }) => node.key)).toEqual(keys);
            expect(totalCount).toBe(expected.length);
            expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
            expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
            if (forward) seen.push(...keys);
            else seen.unshift(...keys);
            const [onward, back] = forward
              ? [pageInfo.hasNextPage, pageInfo.hasPreviousPage]
              : [pageInfo.hasPreviousPage, pageInfo.hasNextPage];
            expect(back).toBe(pages > 0);
            expect(onward).toBe(seen.length < expected.length);
            if (!onward) break;
            expect(keys).toHaveLength(size);
            cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
          }
          expect(seen).toEqual(expected);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('hold what lies between two cursors, from either end', async () => {
    const shelf = await fill(
      Array.from({ length: 10 }, (_, i) => ({ audience: 1 + (i % 2), second: i, price: i })),
    );
    const all = (await page({ shelf, by: 'NEWEST' }, [1, 2])).edges;
    const bounds = { shelf, by: 'NEWEST', after: all[1]?.cursor, before: all[8]?.cursor };
    const keys = all.map(({ node }) => ({ key: node.key }));
    const head = await page({ ...bounds, first: 3 }, [1, 2]);
    expect(head.nodes).toEqual(keys.slice(2, 5));
    expect(head.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const tail = await page({ ...bounds, last: 3 }, [1, 2]);
    expect(tail.nodes).toEqual(keys.slice(5, 8));
    const whole = await page({ shelf, by: 'NEWEST', before: all[8]?.cursor, first: 20 }, [1, 2]);
    expect(whole.nodes).toEqual(keys.slice(0, 8));
    expect(whole.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('go on behind a row that is gone, or that this viewer may not see', async () => {
    const shelf = await fill(
      Array.from({ length: 6 }, (_, i) => ({ audience: 1 + (i % 2), second: i, price: 0 })),
    );
    const all = (await page({ shelf }, [1, 2])).edges;
    const after = all[2]?.cursor;
    await library.client.query('delete from book where id = $1', [all[2]?.node.key]);
    expect((await page({ shelf, after }, [1, 2])).nodes).toEqual(
      all.slice(3).map(({ node }) => ({ key: node.key })),
    );
    const odd = await page({ shelf, after: all[0]?.cursor }, [1]);
    expect(odd.pageInfo.hasPreviousPage).toBe(false);
    expect(odd.totalCount).toBe(3);
  });

  it('of lists within lists are each their own', async () => {
    const author = '0190a000-0000-7000-8000-0000000000aa';
    const shelf = await fill(Array.from({ length: 5 }, (_, i) => ({ audience: 1, second: i, price: i })));
    await library.client.query(`insert into author values ($1, 'Abai')`, [author]);
    await library.client.query('update book set author = $1 where shelf = $2', [author, shelf]);
    const nested = `query ($after: String) { books(shelf: "${shelf}", first: 2) { nodes { author {
      one: books(first: 2, after: $after) { nodes { key } pageInfo { endCursor hasNextPage } } books(last: 1) { nodes { key } } } } } }`;
    const all = (await page({ shelf }, [1])).nodes;
    const read = async (after: string | null) => {
      const result = await library.ask(nested, { after });
      expect(result.errors).toBeUndefined();
      return JSON.parse(JSON.stringify(result.data)).books.nodes;
    };
    const first = await read(null);
    expect(first).toHaveLength(2);
    for (const { author: at } of first)
      expect(at).toMatchObject({ one: { nodes: all.slice(0, 2) }, books: { nodes: all.slice(4) } });
    const second = await read(first[1].author.one.pageInfo.endCursor);
    expect(second[0].author.one).toMatchObject({ nodes: all.slice(2, 4), pageInfo: { hasNextPage: true } });
  });
});
