import {
  buildSchema,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  graphql,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { Client } from 'pg';
import { checkModel } from '../../src/platform/graphql/compiler/check-model.js';
import {
  compiledField,
  compiledType,
  readCompiled,
} from '../../src/platform/graphql/compiler/compiled-field.js';
import { describeType, type Model, type Paging } from '../../src/platform/graphql/compiler/model.js';
import { createNodeIdFunctions } from '../../src/platform/graphql/compiler/node-id.sql.js';
import { SelectionCompiler } from '../../src/platform/graphql/compiler/selection-compiler.js';
import { decimal, instant } from '../../src/platform/graphql/compiler/sql-text.js';
import type { Statement } from '../../src/platform/graphql/compiler/statement.js';
import { decodeNodeId, nodeIdSql } from '../../src/platform/graphql/node-id.js';

/** A small library of its own (books, authors, reviews) to try the compiler on. */
const sdl = `
  interface Node { id: ID! }
  union Found = Book | Author
  enum BookOrder { NEWEST PRICE }
  type Query {
    book(title: String!): Book
    found(title: String!): Found
    node(id: ID!): Node
    authors: [Author!]!
    books(shelf: String!, upTo: Int, orderBy: BookOrder = NEWEST,
      first: Int, last: Int, after: String, before: String): BookConnection!
  }
  type Text { text: String! locale: String! }
  type Author implements Node {
    id: ID! name: String! born: String pen: String!
    books(first: Int, last: Int, after: String, before: String): BookConnection!
  }
  type Standing { stars: Float outOf: Int! asked: String! }
  type Review { stars: Int! book: Book }
  type Book implements Node {
    id: ID! key: String! title(locale: String): Text price: String addedAt: String! pages: Int tags: [String!]! late: Boolean!
    author: Author authors: [Author!]! sequel: Book reviews(least: Int = 0): [Review!]!
    standing(outOf: Int = 5): Standing
  }
  type BookConnection { edges: [BookEdge!]! nodes: [Book!]! pageInfo: PageInfo! totalCount: Int! }
  type BookEdge { cursor: String! node: Book! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

const tables = `
  create table author (id uuid primary key, name text not null, born date);
  create table book (
    id uuid primary key, shelf text not null, audience int not null, titles jsonb not null, price numeric,
    added_at timestamptz not null, pages int, tags text[] not null default '{}', author uuid, sequel uuid);
  create table review (book uuid not null, stars int not null);
`;

interface Asker {
  readonly name: string;
}

interface Context extends Asker {
  readonly run: (write: (asking: Asking) => Statement) => Promise<unknown>;
}

type Asking = Parameters<SelectionCompiler<Asker, Context>['compileOne']>[1];

/** Newest first; or by price upward and, within a price, newest first: an order of two directions. */
export const byBook: Paging = {
  orders: {
    NEWEST: [{ by: 'added_at', type: 'timestamptz', descending: true }],
    PRICE: [
      { by: (b) => `coalesce(${b}.price, 0)`, type: 'numeric' },
      { by: 'added_at', type: 'timestamptz', descending: true },
    ],
  },
  defaultOrder: 'NEWEST',
};

const none = `'00000000-0000-0000-0000-000000000000'`;

export function libraryModel(): Model<Asker, Context> {
  const model: Model<Asker, Context> = new Map();
  describeType(model, 'Text', { fields: { text: (a) => `${a}.text`, locale: (a) => `${a}.locale` } });
  describeType(model, 'Author', {
    table: 'author',
    fields: {
      id: (a) => nodeIdSql('User', none, `${a}.id`),
      name: (a) => `${a}.name`,
      born: (a) => `${a}.born`,
      pen: (a, q) => `${a}.name || ${q.param(q.viewer.name, 'text')}`,
      books: {
        connection: 'Book',
        // The second half would let a stranger's book through, were it not kept in its own parentheses.
        from: (a, b) => `book ${b} where ${b}.author = ${a}.id or ${b}.author = ${a}.id`,
        orders: { NEWEST: byBook.orders.NEWEST ?? [] },
        defaultOrder: 'NEWEST',
      },
    },
  });
  describeType(model, 'Review', {
    table: 'review',
    fields: {
      stars: (a) => `${a}.stars`,
      book: { one: 'Book', from: (a, b) => `book ${b} where ${b}.id = ${a}.book` },
    },
  });
  describeType(model, 'Book', {
    table: 'book',
    key: [{ by: 'id', type: 'uuid' }],
    audience: true,
    fields: {
      id: (a) => nodeIdSql('Action', none, `${a}.id`),
      key: (a) => `${a}.id`,
      title: {
        one: 'Text',
        from: (a, b, q) => `jsonb_each_text(${a}.titles) ${b}(locale, text)
          order by ${b}.locale = ${q.param(q.args.locale ?? null, 'text')} desc nulls last,
            array_position(${q.param(q.locales, 'text[]')}, ${b}.locale), ${b}.locale limit 1`,
      },
      price: (a) => decimal(`${a}.price`),
      addedAt: (a) => instant(`${a}.added_at`),
      pages: (a) => `${a}.pages`,
      tags: (a) => `${a}.tags`,
      late: (a, q) => `${a}.added_at < ${q.now}`,
      author: { one: 'Author', from: (a, b) => `author ${b} where ${b}.id = ${a}.author` },
      authors: {
        list: 'Author',
        from: (a, b) => `author ${b} where ${b}.id = ${a}.author`,
        orderBy: (b) => `${b}.name`,
      },
      sequel: { one: 'Book', from: (a, b) => `book ${b} where ${b}.id = ${a}.sequel` },
      reviews: {
        list: 'Review',
        from: (a, b, q) =>
          `review ${b} where ${b}.book = ${a}.id and ${b}.stars >= ${q.param(q.args.least, 'int')}`,
        orderBy: (b) => `${b}.stars desc`,
      },
      standing: {
        facts: (a) =>
          `(select jsonb_build_object('sum', sum(stars), 'count', count(*)) from review where book = ${a}.id)`,
        derive: (facts: { sum: number | null; count: number }, args, context) =>
          facts.sum === null
            ? null
            : { stars: facts.sum / facts.count, outOf: args.outOf, asked: context.name },
      },
    },
  });
  return model;
}

export function librarySchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  const model = libraryModel();
  checkModel(model, schema);
  const compiler = new SelectionCompiler<Asker, Context>(model);
  const found = (_: unknown, args: { title: string }, { run }: Context, info: GraphQLResolveInfo) =>
    run((asking) =>
      compiler.compileOne(
        info,
        asking,
        'Book',
        (a, q) => `${a}.titles ->> 'en' = ${q.param(args.title, 'text')}`,
      ),
    );
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = compiledType;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = compiledField(model);
  }
  const roots = schema.getQueryType()?.getFields() ?? {};
  const resolvers: Record<string, (...args: never) => unknown> = {
    book: found,
    found,
    node: (_: unknown, args: { id: string }, { run }: Context, info: GraphQLResolveInfo) => {
      const key = decodeNodeId(args.id);
      return (
        key &&
        run((asking) =>
          compiler.compileOne(
            info,
            asking,
            key.type === 'Action' ? 'Book' : 'Author',
            (a, q) => `${a}.id = ${q.param(key.id, 'uuid')}`,
          ),
        )
      );
    },
    authors: (_: unknown, __: unknown, { run }: Context, info: GraphQLResolveInfo) =>
      run((asking) =>
        compiler.compileList(
          info,
          asking,
          'Author',
          () => 'true',
          (a) => `${a}.name`,
        ),
      ),
    books: (_: unknown, __: unknown, { run }: Context, info: GraphQLResolveInfo) =>
      run((asking) =>
        compiler.compileConnection(
          info,
          asking,
          'Book',
          (a, q) =>
            `book ${a} where ${a}.shelf = ${q.param(q.args.shelf, 'text')} and ${a}.pages <= coalesce(${q.param(q.args.upTo ?? null, 'int')}, ${a}.pages)`,
          byBook,
        ),
      ),
  };
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = roots[name];
    if (field) Object.assign(field, { resolve });
  }
  return schema;
}

export interface Library extends AsyncDisposable {
  readonly client: Client;
  readonly statements: Statement[];
  /** The JSON the statements answered. */
  readonly answers: string[];
  ask(
    document: string,
    variables?: Record<string, unknown>,
    audiences?: readonly number[],
  ): Promise<ExecutionResult>;
}

/** Tables in a schema of their own, gone with the library. */
export async function openLibrary(ownerUrl: string): Promise<Library> {
  const client = new Client({ connectionString: ownerUrl, pipeline: true });
  await client.connect();
  const name = `library_${process.pid}_${Date.now()}`;
  await client.query(`create schema ${name}; set search_path to ${name};${tables}${createNodeIdFunctions}`);
  const schema = librarySchema();
  const statements: Statement[] = [];
  const answers: string[] = [];
  return {
    client,
    statements,
    answers,
    ask: (source, variableValues = {}, audiences = [1]) => {
      const viewer = { name: 'Aigul' };
      const asking = { viewer, audiences, locales: ['kk', 'en'], now: '2024-06-01T00:00:00Z' };
      const run: Context['run'] = async (write) => {
        const statement = write(asking);
        statements.push(statement);
        const { rows } = await client.query<{ j: string }>(statement.text, [...statement.values]);
        if (rows.length !== 1) throw new Error(`${rows.length} rows`);
        const json = rows[0]?.j ?? 'null';
        answers.push(json);
        return readCompiled(json);
      };
      return graphql({ schema, source, variableValues, contextValue: { ...viewer, run } });
    },
    [Symbol.asyncDispose]: async () => {
      await client.query(`drop schema ${name} cascade`);
      await client.end();
    },
  };
}
