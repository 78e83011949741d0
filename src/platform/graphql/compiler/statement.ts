import type { Asking, FieldQuery } from './model.js';

/** One statement, text and values; `text` is the same for every selection of the same shape. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statement while it is written: names its aliases and collects its values. `$1` is the viewer's audiences. */
export class StatementDraft<V> {
  private aliases = 0;
  private readonly values: unknown[];
  private readonly shared = new Map<object, string>();
  private nowParam: string | undefined;

  constructor(private readonly asking: Asking<V>) {
    // A set: an audience named twice would double the rows of a merged page.
    this.values = [[...new Set(asking.audiences)]];
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
  forField(args: Readonly<Record<string, unknown>>): FieldQuery<V> {
    return new QueryOfField(this, this.asking, args);
  }

  /** The request's instant, sent once and only where asked for. */
  now(): string {
    this.nowParam ??= this.add(this.asking.now, 'timestamptz');
    return this.nowParam;
  }

  /** Selects one row with the column `j`. The viewer stands in FROM so that `$1` has a type even where unused. */
  finish(json: string): Statement {
    return { text: `select ${json} j from (select $1::int[]) viewer`, values: this.values };
  }

  private add(value: unknown, cast: string): string {
    return `$${this.values.push(value)}::${cast}`;
  }
}

/** A class, because one is made for every field of every request. */
class QueryOfField<V> implements FieldQuery<V> {
  constructor(
    private readonly draft: StatementDraft<V>,
    private readonly asking: Asking<V>,
    readonly args: Readonly<Record<string, unknown>>,
  ) {}

  get viewer(): V {
    return this.asking.viewer;
  }

  get locales(): readonly string[] {
    return this.asking.locales;
  }

  get now(): string {
    return this.draft.now();
  }

  param(value: unknown, cast: string): string {
    return this.draft.param(value, cast);
  }
}
