/** What a request brings to every field: the viewer, the wanted languages (BCP 47, best first), the instant. */
export interface Asking<V> {
  readonly viewer: V;
  /** Numbers of the audiences the request may read: `$1` of every statement. */
  readonly audiences: readonly number[];
  readonly locales: readonly string[];
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** What an SQL fragment may use: a field's arguments, the request, and the only way for a value into the text. */
export interface FieldQuery<V> {
  readonly args: Readonly<Record<string, unknown>>;
  readonly viewer: V;
  readonly locales: readonly string[];
  /** The request's instant as a parameter (`$n::timestamptz`), always the same one. */
  readonly now: string;
  /** Adds a value and answers its placeholder with its cast, `$n::cast`. The cast is code, never input. */
  param(value: unknown, cast: string): string;
}

type Expression<V> = (a: string, q: FieldQuery<V>) => string;
/** `table b where …`: `a` is the parent's alias, `b` the one to bind. May join, order and limit. */
type From<V> = (a: string, b: string, q: FieldQuery<V>) => string;

/** What a cursor can hold; the text of a key is checked against its type before it reaches the database. */
export type KeyType = 'uuid' | 'timestamptz' | 'date' | 'int' | 'bigint' | 'numeric' | 'text';

/** One part of an order: a column, or an expression over the row's alias; never null. */
export interface SortKey {
  readonly by: string | ((b: string) => string);
  readonly type: KeyType;
  readonly descending?: boolean;
}

/** The closed list of orders by the value of the argument `orderBy`; the type's key is added to each. */
export interface Paging {
  readonly orders: Readonly<Record<string, readonly SortKey[]>>;
  readonly defaultOrder: string;
  /**
   * Rows of many audiences are merged from one short scan an audience, so that rows the viewer may not see cost nothing.
   * True (or where it answers true) for a list in which there are no such rows to speak of: one scan, filtered.
   */
  readonly plain?: boolean | ((args: Readonly<Record<string, unknown>>) => boolean);
  /** What `from` names is a list of sources (`sources`): each is scanned shortly in the list's order, and all are merged. */
  readonly merged?: boolean;
}

/** The sources of a merged connection, in the place of one. Each brings the same columns. */
export const sources = (of: readonly string[]): string => JSON.stringify(of);

/** A set of values within which a list is in order by an index, and not beyond: one short scan for each. */
export interface Branches {
  /** They, as rows of FROM. */
  readonly each: string;
  /** Whether a row has the value. */
  readonly on: string;
  /** The few rows that have none of them, found by themselves. */
  readonly beside: string;
}

/**
 * A table beside the rows by which those that meet a condition are found in the list's order. Of a plain list it is what
 * a function finds, of all audiences, and put in that order.
 */
export interface Narrowed {
  /** `table t`: it has the columns of the list's orders by their names, and `audience`. */
  readonly from: string;
  /** Which of its rows. */
  readonly where: string;
  /** Whether a row of the list is the one meant. */
  readonly on: string;
}

/** One row or null. */
export interface OneField<V> {
  readonly one: string;
  readonly from: From<V>;
}

/** One row of one of several types, by the condition that holds of the parent first; else null. */
export interface ChoiceField<V> {
  readonly choice: readonly (OneField<V> & { readonly when: (a: string) => string })[];
}

/** A short list, sent whole. */
export interface ListField<V> {
  readonly list: string;
  readonly from: From<V>;
  readonly orderBy: (b: string) => string;
}

/** A Relay connection. */
export interface ConnectionField<V> extends Paging {
  readonly connection: string;
  readonly from: From<V>;
  /** The scans beside those of each audience: nothing of `from` may be left to them. */
  readonly branches?: (b: string, q: FieldQuery<V>) => Branches | undefined;
  /** Where to look for rows that few meet, over the aliases of the parent, of that table and of the row; goes before branches. */
  readonly narrowed?: (a: string, t: string, b: string, q: FieldQuery<V>) => Narrowed | undefined;
}

/** A value computed outside SQL, at once, from facts (jsonb) that came with the row. */
export interface DerivedField<V, C> {
  readonly facts: Expression<V>;
  // A method, so that a feature may name the shape of the facts its own SQL makes.
  derive(facts: unknown, args: Readonly<Record<string, unknown>>, context: C): unknown;
}

/** A function is a plain value: its SQL expression over the row's alias, sent as JSON by `to_json`. */
export type FieldModel<V, C> =
  | Expression<V>
  | OneField<V>
  | ChoiceField<V>
  | ListField<V>
  | ConnectionField<V>
  | DerivedField<V, C>;

/** Where the rows of a GraphQL object type come from. Without `table` it is only reached through another's `from`. */
export interface TypeModel<V, C> {
  readonly table?: string;
  /** Unique within any of the type's connections: the last part of every order and cursor. */
  readonly key?: readonly SortKey[];
  /** The table has a column `audience`: every use of it carries the predicate of `access/visible.ts`. */
  readonly audience?: boolean;
  readonly fields: Readonly<Record<string, FieldModel<V, C>>>;
}

/** GraphQL object type name → its description. */
export type Model<V, C> = Map<string, TypeModel<V, C>>;

/** Adds a type to the model. Throws if it is described already. */
export function describeType<V, C>(model: Model<V, C>, name: string, type: TypeModel<V, C>): void {
  if (model.has(name)) throw new Error(`${name} is described twice`);
  model.set(name, type);
}
