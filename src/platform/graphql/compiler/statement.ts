import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Asking, FieldQuery } from './model.js';

/** A field whose value is derived from facts that came in an answer's text; its number marks their place there. */
export interface Derivation {
  readonly parent: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly path: readonly string[];
}

/** One statement, text and values; `text` is the same for every selection of the same shape. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Of a statement whose `j` is to be sent as it is. */
  readonly derivations?: readonly Derivation[];
}

type Args = Readonly<Record<string, unknown>>;
export type Variables = Readonly<Record<string, unknown>>;
export type ArgsOf = (variables: Variables) => Args;

/**
 * A part of a statement that looked at the request. The rest of it is the same for every request, so that a statement is
 * known to be the one of another request where each of these writes what it wrote before.
 */
export interface Step<V> {
  readonly args: ArgsOf;
  readonly write: (q: FieldQuery<V>, variables: Variables) => string;
  readonly wrote: string;
  /** The root's condition is the request's own, written over this alias. */
  readonly root?: string;
}

/** The statement while it is written: names its aliases and collects its values. `$1` is the viewer's audiences. */
export class StatementDraft<V> {
  private aliases = 0;
  private readonly values: unknown[];
  private readonly shared = new Map<object, string>();
  private nowParam: string | undefined;
  /** What looked at the request, in the order in which it was written. */
  readonly steps: Step<V>[] = [];
  readonly derivations: Derivation[] = [];

  constructor(
    private readonly asking: Asking<V>,
    private readonly variables: Variables = {},
  ) {
    this.values = [asSet(asking.audiences)];
  }

  /** A name that no other part of the statement has. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** Adds a value; the same array given twice (the locales, for each text) is sent once. */
  param(value: unknown, cast: string): string {
    if (typeof value !== 'object' || value === null) return this.add(value, cast);
    const place = this.shared.get(value) ?? `$${this.values.push(value)}`;
    this.shared.set(value, place);
    return `${place}::${cast}`;
  }

  /** The query as one field sees it, with its own arguments. */
  forField(args: Args): QueryOfField<V> {
    return new QueryOfField(this, this.asking, args);
  }

  /** Has a part written and, where it looks at the request, remembers that. */
  part(args: ArgsOf, write: Step<V>['write'], root?: string): string {
    const q = this.forField(args(this.variables));
    const wrote = write(q, this.variables);
    if (q.looked || args !== noArgs)
      this.steps.push({ args, write, wrote, ...(root !== undefined && { root }) });
    return wrote;
  }

  /** The request's instant, sent once and only where asked for. */
  now(): string {
    this.nowParam ??= this.add(this.asking.now, 'timestamptz');
    return this.nowParam;
  }

  /** Selects one row with the column `j`. The viewer stands in FROM so that `$1` has a type even where unused. */
  finish(json: string): Statement {
    return {
      text: `select ${json} j from (select $1::int[]) viewer`,
      values: this.values,
      derivations: this.derivations,
    };
  }

  /** The values collected so far, for a statement whose text is known. */
  get collected(): readonly unknown[] {
    return this.values;
  }

  private add(value: unknown, cast: string): string {
    return `$${this.values.push(value)}::${cast}`;
  }
}

/** Of a field without arguments. */
export const noArgs: ArgsOf = () => none;
const none: Args = {};

/** A class, because one is made for every field of every request. */
class QueryOfField<V> implements FieldQuery<V> {
  /** Whether anything of the request was asked for, or put into the statement. */
  looked = false;

  constructor(
    private readonly draft: StatementDraft<V>,
    private readonly asking: Asking<V>,
    readonly args: Args,
  ) {}

  get viewer(): V {
    this.looked = true;
    return this.asking.viewer;
  }

  get locales(): readonly string[] {
    this.looked = true;
    return this.asking.locales;
  }

  get now(): string {
    this.looked = true;
    return this.draft.now();
  }

  param(value: unknown, cast: string): string {
    this.looked = true;
    return this.draft.param(value, cast);
  }
}

const sets = new WeakMap<readonly number[], readonly number[]>();

/**
 * A list without what it names twice: an audience named twice would double the rows of a merged page. A frozen list, as a
 * viewer's is, is looked through once and answered as it is, so that it is also written out once (`literalOf`).
 */
function asSet(list: readonly number[]): readonly number[] {
  const known = sets.get(list);
  if (known) return known;
  const different = new Set(list);
  if (!Object.isFrozen(list)) return [...different];
  const set = different.size === list.length ? list : Object.freeze([...different]);
  sets.set(list, set);
  return set;
}
