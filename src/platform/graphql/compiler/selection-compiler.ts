import { type GraphQLResolveInfo, getArgumentValues, getNamedType } from 'graphql';
import { writeConnection } from './connection.js';
import type { Asking, FieldQuery, Model, Paging } from './model.js';
import { Plans } from './plans.js';
import { type Asked, SelectionWriter } from './selection.js';
import { type Statement, StatementDraft } from './statement.js';

/** The condition that picks a root's rows; `q.args` are the root field's. */
export type Where<V> = (a: string, q: FieldQuery<V>) => string;

/** Who asks, and whether for rows that graphql-js completes or for the text that it would send. */
interface Wanted<V> extends Asking<V> {
  readonly asText?: boolean;
}

/** What is asked at a root: a name for all that a resolver always asks the same, and what it asks of this request. */
interface Root<V> {
  readonly key: string;
  readonly from: Where<V>;
}

/**
 * From what a field's resolver is asked to one SQL statement: one row with one column `j`, JSON text whose keys
 * are the response keys, to be read by `readCompiled`. The audience predicate is added, never to be written.
 * Works for any field with a resolver: its own selection is what counts. Statements are kept by their selections.
 */
export class SelectionCompiler<V, C> {
  private readonly plans = new Plans<V>();

  constructor(private readonly model: Model<V, C>) {}

  /** The object that `where` finds, or null. More than one is an error of the database. */
  compileOne(info: GraphQLResolveInfo, wanted: Wanted<V>, type: string, where: Where<V>): Statement {
    const from: Where<V> = (b, q) => this.from(type, b, where(b, q));
    return this.compile(info, wanted, { key: `one ${type}`, from }, (writer, asked) =>
      writer.one(asked, { one: type, from: (_, b, q) => from(b, q) }, '', true),
    );
  }

  /** All the objects that `where` finds, in the order of `orderBy`: for short lists. */
  compileList(
    info: GraphQLResolveInfo,
    wanted: Wanted<V>,
    type: string,
    where: Where<V>,
    orderBy: (a: string) => string,
  ): Statement {
    const from: Where<V> = (b, q) => this.from(type, b, where(b, q));
    return this.compile(info, wanted, { key: `list ${type} ${orderBy('a')}`, from }, (writer, asked) =>
      writer.list(asked, { list: type, from: (_, b, q) => from(b, q), orderBy }, '', true),
    );
  }

  /**
   * A Relay connection of the rows of `from`, bound to `b`; of a field always with the same paging. Throws BadPage and
   * MalformedCursor.
   */
  compileConnection(
    info: GraphQLResolveInfo,
    wanted: Wanted<V>,
    type: string,
    from: Where<V>,
    paging: Paging,
  ): Statement {
    return this.compile(info, wanted, { key: `connection ${type}`, from }, (writer, asked) => {
      const b = writer.draft.alias();
      return writeConnection(
        writer,
        asked,
        type,
        b,
        writer.from(asked, (q) => from(b, q), b, true),
        paging,
      );
    });
  }

  private compile(
    info: GraphQLResolveInfo,
    { asText = false, ...asking }: Wanted<V>,
    root: Root<V>,
    write: (writer: SelectionWriter<V, C>, asked: Asked) => string,
  ): Statement {
    const key = `${root.key} ${asText}`;
    const known = this.plans.find(info, asking, key, root.from);
    if (known) return known;
    const draft = new StatementDraft(asking, info.variableValues);
    const writer = new SelectionWriter(this.model, info, draft, asText);
    const statement = draft.finish(write(writer, askedBy(info)));
    this.plans.keep(info, key, statement, draft.steps);
    return statement;
  }

  private from(type: string, b: string, condition: string): string {
    const table = this.model.get(type)?.table;
    if (!table) throw new Error(`${type} has no table`);
    return `${table} ${b} where ${condition}`;
  }
}

function askedBy(info: GraphQLResolveInfo): Asked {
  const { parentType, fieldName, fieldNodes, returnType } = info;
  const field = parentType.getFields()[fieldName];
  const node = fieldNodes[0];
  if (!field || !node) throw new Error(`${parentType.name} has no field ${fieldName}`);
  return {
    nodes: fieldNodes,
    type: returnType,
    declared: getNamedType(returnType),
    args: (variables) => getArgumentValues(field, node, variables),
    path: pathOf(info),
  };
}

/** The response keys from the root to the field. */
function pathOf(info: GraphQLResolveInfo): string[] {
  const path: string[] = [];
  for (let step: GraphQLResolveInfo['path'] | undefined = info.path; step; step = step.prev)
    path.unshift(String(step.key));
  return path;
}
