import { type GraphQLResolveInfo, getArgumentValues, getNamedType } from 'graphql';
import { writeConnection } from './connection.js';
import type { Asking, FieldQuery, Model, Paging } from './model.js';
import { type Asked, SelectionWriter } from './selection.js';
import { type Statement, StatementDraft } from './statement.js';

/** The condition that picks a root's rows; `q.args` are the root field's. */
export type Where<V> = (a: string, q: FieldQuery<V>) => string;

/**
 * From what a field's resolver is asked to one SQL statement: one row with one column `j`, JSON text whose keys
 * are the response keys, to be read by `readCompiled`. The audience predicate is added, never to be written.
 * Works for any field with a resolver: its own selection is what counts.
 */
export class SelectionCompiler<V, C> {
  constructor(private readonly model: Model<V, C>) {}

  /** The object that `where` finds, or null. More than one is an error of the database. */
  compileOne(info: GraphQLResolveInfo, asking: Asking<V>, type: string, where: Where<V>): Statement {
    return this.compile(info, asking, (writer, asked, q) =>
      writer.one(asked, { one: type, from: (_, b) => this.from(type, b, where(b, q)) }, '', q),
    );
  }

  /** All the objects that `where` finds, in the order of `orderBy`: for short lists. */
  compileList(
    info: GraphQLResolveInfo,
    asking: Asking<V>,
    type: string,
    where: Where<V>,
    orderBy: (a: string) => string,
  ): Statement {
    return this.compile(info, asking, (writer, asked, q) =>
      writer.list(asked, { list: type, from: (_, b) => this.from(type, b, where(b, q)), orderBy }, '', q),
    );
  }

  /** A Relay connection of the rows of `from`, bound to `b`. Throws BadPage and MalformedCursor. */
  compileConnection(
    info: GraphQLResolveInfo,
    asking: Asking<V>,
    type: string,
    from: (b: string, q: FieldQuery<V>) => string,
    paging: Paging,
  ): Statement {
    return this.compile(info, asking, (writer, asked, q) => {
      const b = writer.draft.alias();
      return writeConnection(writer, asked, type, b, from(b, q), paging, q);
    });
  }

  private compile(
    info: GraphQLResolveInfo,
    asking: Asking<V>,
    write: (writer: SelectionWriter<V, C>, asked: Asked, q: FieldQuery<V>) => string,
  ): Statement {
    const draft = new StatementDraft(asking);
    const writer = new SelectionWriter(this.model, info, draft);
    const field = info.parentType.getFields()[info.fieldName];
    const node = info.fieldNodes[0];
    if (!field || !node) throw new Error(`${info.parentType.name} has no field ${info.fieldName}`);
    const q = draft.forField(getArgumentValues(field, node, info.variableValues));
    const asked = { nodes: info.fieldNodes, declared: getNamedType(info.returnType), path: pathOf(info) };
    return draft.finish(write(writer, asked, q));
  }

  private from(type: string, b: string, condition: string): string {
    const table = this.model.get(type)?.table;
    if (!table) throw new Error(`${type} has no table`);
    return `${table} ${b} where ${condition}`;
  }
}

/** The response keys from the root to the field. */
function pathOf(info: GraphQLResolveInfo): string[] {
  const path: string[] = [];
  for (let step: GraphQLResolveInfo['path'] | undefined = info.path; step; step = step.prev)
    path.unshift(String(step.key));
  return path;
}
