import { eachAudience, ofAudience } from '../../../access/visible.js';
import type { Keyset } from './keyset.js';
import type { Branches, ConnectionField, Narrowed, Paging } from './model.js';
import type { Asked, SelectionWriter } from './selection.js';

/** As far as rows are counted: the description of `totalCount` says so (ADR 0028). */
const COUNTED = 10_000;

/** A connection whose rows are to be listed. */
export interface Listing<V, C> {
  readonly writer: SelectionWriter<V, C>;
  readonly asked: Asked;
  readonly node: string;
  /** The parent's alias, and the one that `from` binds. */
  readonly a: string;
  readonly b: string;
  readonly from: string;
  readonly paging: Paging & Pick<ConnectionField<V>, 'branches' | 'narrowed'>;
  readonly plain: boolean;
  readonly keys: Keyset;
}

/** Conditions over the rows of an alias. */
export type Bounds = (alias: string) => readonly string[];

/** The rows of a connection that the viewer may see, in its order, found without looking at those beyond a page. */
export class ListedRows<V, C> {
  private readonly k: string;
  private readonly x: string;
  private readonly t: string;
  /** Of each source: one, but where a list is merged. */
  private readonly sources: readonly string[];
  /** Those of one of the viewer's audiences, where a list is merged of these. */
  private readonly ofAudience: string | undefined;
  private readonly narrow: Narrowed | undefined;
  private readonly branches: Branches | undefined;

  constructor(private readonly of: Listing<V, C>) {
    const { writer, asked, node, a, b, from, paging, plain } = of;
    const { draft } = writer;
    [this.k, this.x, this.t] = [draft.alias(), draft.alias(), draft.alias()];
    const sources: readonly string[] = paging.merged ? JSON.parse(from) : [from];
    this.sources = sources.map((source) => writer.rows(node, b, source));
    if (paging.merged || !writer.describe(node).audience) return;
    const { narrowed, branches } = paging;
    if (narrowed)
      this.narrow = JSON.parse(
        draft.part(asked.args, (q) => JSON.stringify(narrowed(a, this.t, b, q) ?? null)),
      );
    if (plain) return;
    this.ofAudience = writer.rows(node, b, from, ofAudience(b, this.k));
    if (branches && !this.narrow)
      this.branches = JSON.parse(draft.part(asked.args, (q) => JSON.stringify(branches(b, q) ?? null)));
  }

  /**
   * The first rows within bounds, of each source. Where rows have audiences: one short scan of the index for each
   * audience of the viewer, merged, which costs the same whether they see nearly all rows or nearly none. Each of these says of
   * whom it reads and not, once more, that they are the viewer's: PostgreSQL would compare the two lists in every scan.
   */
  first(bounds: Bounds, forward: boolean, limit: string): string {
    const { x, sources, branches, narrow } = this;
    const { b, keys } = this.of;
    const ordered = (alias: string) => `order by ${keys.orderBy(alias, forward)} limit ${limit}`;
    const within = (alias: string) =>
      bounds(alias)
        .map((condition) => ` and ${condition}`)
        .join('');
    const short = (those: string) => `select ${b}.* from ${those}${within(b)} ${ordered(b)}`;
    const merge = (those: string) => `select ${x}.* from ${those} ${ordered(x)}`;
    const [all = '', ...others] = sources;
    if (others.length) return merge(`(${united(sources, short)}) ${x}`);
    if (narrow && !this.ofAudience)
      return `select ${b}.* from ${this.found(all, narrow, `${within(this.t)} order by ${keys.orderBy(this.t, forward)}`)} ${ordered(this.t)}`;
    if (!this.ofAudience) return short(all);
    if (narrow)
      return merge(
        this.each(
          `select ${b}.* from ${this.narrowly(this.ofAudience, narrow)}${within(this.t)} ${ordered(this.t)}`,
        ),
      );
    if (!branches) return merge(this.each(short(this.ofAudience)));
    const ofEach = this.each(short(`${this.ofAudience} and ${branches.on}`), ` cross join ${branches.each}`);
    return merge(`(select ${x}.* from ${ofEach} union all (${short(`${all} and ${branches.beside}`)})) ${x}`);
  }

  /** How many there are, counted no further than `COUNTED`: of a million rows that costs what it does of ten thousand. */
  count(): string {
    const { x, sources, narrow } = this;
    const some = (those: string) => `select from ${those} limit ${COUNTED}`;
    const all = () => (narrow ? some(this.found(sources[0] ?? '', narrow)) : united(sources, some));
    const those = this.ofAudience
      ? this.each(some(narrow ? this.narrowly(this.ofAudience, narrow) : this.ofAudience))
      : `(${all()}) ${x}`;
    return `(select count(*) from (${some(those)}) ${x})`;
  }

  private each(rows: string, beside = ''): string {
    return `${eachAudience(this.k)}${beside} cross join lateral (${rows}) ${this.x}`;
  }

  /** Rows `b` one by one, in the order in which their terms `t` are read: OFFSET 0 keeps PostgreSQL from another. */
  private narrowly(rows: string, { from, where, on }: Narrowed): string {
    return `${from} ${this.asked(rows, on)} where ${ofAudience(this.t, this.k)} and ${where}`;
  }

  /** The same where what stands beside the rows is of all audiences and in no order: it is put in order before any row is asked. */
  private found(rows: string, { from, where, on }: Narrowed, rest = ''): string {
    return `(select ${this.t}.* from ${from} where ${where}${rest}) ${this.t} ${this.asked(rows, on)}`;
  }

  private asked(rows: string, on: string): string {
    const { b } = this.of;
    return `cross join lateral (select ${b}.* from ${rows} and ${on} offset 0) ${b}`;
  }
}

const united = (sources: readonly string[], rows: (source: string) => string): string =>
  sources.map((source) => `(${rows(source)})`).join(' union all ');
