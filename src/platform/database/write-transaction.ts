import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { canonicalEntry, type LogEntry } from '../../domain/log-entry.js';
import type { Clock } from '../clock.js';
import type { Ids } from '../ids.js';
import type { Connection, Statement } from './connections.js';
import { insertStatement } from './insert-statement.js';

/** Who acts is another than was assumed: nothing of it counts, and all is to be done anew. */
export class AnotherViewer extends Error {}

/** So many entries and what must still hold at the end travel in one statement. */
const MOST_TOGETHER = 4;

/** A call of a function of the database that answers nothing. */
export interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

interface Append {
  readonly partnership: string;
  readonly audience: number;
  readonly entry: LogEntry;
}

/**
 * One write in two round trips: facts are read at once (`rows`), changes are only collected (`insert`, `update`,
 * `append`) and travel together with the COMMIT. Nothing is stored unless all of it is.
 */
export class WriteTransaction {
  private changes: Statement[] = [];
  private appends: Append[] = [];
  /** How many of the changes need no entry. */
  private personal = 0;
  private instant: Date;
  private kept = 0;
  private keptAppends = 0;
  private readonly wakers: (() => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly manager: EntityManager,
    private readonly ids: Ids,
    private readonly clock: Clock,
    /** Whether who acts was found to be who they were taken for. */
    private readonly stands: Promise<boolean>,
  ) {
    this.instant = clock.now();
  }

  /** The instant of the act: every rule and every row of it uses this one. */
  get now(): Date {
    return this.instant;
  }

  /** Takes the instant anew: whoever waited for a lock past a deadline acts after the deadline. */
  looksAtTheClock(): void {
    this.instant = this.clock.now();
  }

  /** Reads, or locks, at once, as the viewer. Statements sent without awaiting travel together. */
  async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.connection.send({ text, values });
    if (!(await this.stands)) throw new AnotherViewer();
    return rows;
  }

  nextId(): string {
    return this.ids.next();
  }

  /** Adds rows. */
  insert<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    rows: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
  ): void {
    if (Array.isArray(rows) && rows.length === 0) return;
    this.changes.push(insertStatement(this.manager, entity, rows));
  }

  /** Changes exactly `wanted` rows; where it touches another number of rows the whole transaction fails. */
  update<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    where: Partial<Entity>,
    set: QueryDeepPartialEntity<Entity>,
    wanted = 1,
  ): void {
    const query = this.manager.createQueryBuilder().update(entity).set(set).where(where).updateEntity(false);
    const [text, values] = query.getQueryAndParameters();
    this.change(text, values, wanted);
  }

  /** A change in SQL (a counter raised, many rows at once), checked like `update`; without `wanted` any number will do. */
  change(text: string, values: readonly unknown[], wanted?: number): void {
    const checked =
      wanted === undefined
        ? text
        : `with touched as (${text} returning 1) select must_touch((select count(*) from touched), ${wanted})`;
    this.changes.push({ text: checked, values });
  }

  /** A change of personal rows alone (how far somebody has read, what they watch, what they report): no log has it (domain.md, "Log"; docs/adr/0016). */
  changePersonal(text: string, values: readonly unknown[]): void {
    this.personal += 1;
    this.change(text, values);
  }

  /** Writes an entry to the log of an audience. */
  append(partnership: string, audience: number, entry: LogEntry): void {
    this.appends.push({ partnership, audience, entry });
  }

  /** The audiences whose logs it writes to. */
  get grown(): readonly number[] {
    return this.appends.map(({ audience }) => audience);
  }

  /** Called once everything is stored: to wake who looks at it. What must not be lost is a row, not such a call. */
  whenCommitted(wake: () => void): void {
    this.wakers.push(wake);
  }

  /** What was collected so far stands even if the verb then refuses: an overdue round that was settled on the way. */
  keep(): void {
    this.kept = this.changes.length;
    this.keptAppends = this.appends.length;
  }

  /** Drops what the verb collected after `keep`; tells whether anything is left to store. */
  dropUnkept(): boolean {
    this.changes.length = this.kept;
    this.appends.length = this.keptAppends;
    return this.changes.length > 0;
  }

  /**
   * Sends everything with the COMMIT, the log heads last and in one order, so that no two transactions wait for each other.
   * A verb that changed something and recorded nothing is a fault of the verb: it throws, and nothing is stored
   * (domain.md, "Log": each verb writes at least one entry in its transaction). `final` checks what must still hold when
   * nothing is waited for any more: functions that look anew, whatever their statement waits for before them. `read` is
   * called when the changes are sent and the heads of the logs are not yet locked: it may send what reads the changes. It
   * answers whether the COMMIT is to begin the next transaction at once.
   */
  async commit(
    last: readonly Statement[],
    final: readonly Call[],
    read: () => boolean = () => false,
  ): Promise<void> {
    if (this.changes.length > this.personal && this.appends.length === 0)
      throw new Error('a verb that changes something records it');
    const ordered = this.appends.toSorted((a, b) => a.audience - b.audience);
    const entries = ordered.map(({ partnership, audience, entry }) => ({
      name: 'append_entry',
      values: [partnership, audience, canonicalEntry(entry), this.ids.salt()],
    }));
    const send = (statement: Statement) => this.connection.send(statement);
    const changed = [...this.changes, ...last].map(send);
    const chained = read();
    const sent = [...changed, ...called([...entries, ...final]).map(send)];
    const committed = this.connection.send({ text: chained ? 'commit and chain' : 'commit' });
    await Promise.all(sent);
    // A COMMIT of a failed transaction answers ROLLBACK.
    const { command } = await committed;
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
    for (const wake of this.wakers) wake();
  }
}

/** Calls in their order: PostgreSQL evaluates what a SELECT without FROM lists from left to right. */
function called(calls: readonly Call[]): Statement[] {
  const groups = Array.from({ length: Math.ceil(calls.length / MOST_TOGETHER) }, (_, i) =>
    calls.slice(i * MOST_TOGETHER, (i + 1) * MOST_TOGETHER),
  );
  return groups.map((group) => {
    let place = 0;
    const texts = group.map(({ name, values }) => `${name}(${values.map(() => `$${++place}`).join(', ')})`);
    return { text: `select ${texts.join(', ')}`, values: group.flatMap(({ values }) => values) };
  });
}
