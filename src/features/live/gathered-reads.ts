import type { Viewer } from '../../access/viewer.js';
import type { ViewerQueries } from '../../access/viewers.queries.js';
import type { Connection } from '../../platform/database/connections.js';
import type { Database } from '../../platform/database/database.js';
import { type OneForMany, oneForMany } from '../../platform/database/one-for-many.js';
import { ReadTransaction } from '../../platform/database/read-transaction.js';
import type { Scope } from '../../platform/database/scope.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { sendByGroup } from './send-by-group.js';

/** Transactions at a time: requests by POST keep most of the pool. */
const AT_A_TIME = 3;
/** Viewers read for by one transaction: the first are told while it is read for the others. */
const TOGETHER = 64;

/** The viewer who asked has other rights by now, or may not ask any more: what was read for them is dropped. */
export class NoLongerThey extends Error {}

/** Who asks: as whom they were found last, and what they may see as that. */
export interface Asking {
  readonly viewer: Viewer;
  readonly scope: Scope;
}

/** What one viewer waits for. */
interface Asked extends Asking {
  readonly values: readonly unknown[];
  readonly found: (rows: unknown[]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Reads one statement for many viewers: what is asked for in the same turn of the loop goes by few transactions, a
 * statement for each group of viewers whose audiences are the same. Each is answered by `visible()` of their own values
 * and behind the row-level wall of exactly their audiences. Statements that differ in their text never share a
 * transaction: what one selection costs or breaks is its own.
 *
 * The first statement of each transaction finds whose rights have changed (docs/adr/0037): a viewer who is no longer who they
 * were gets no answer (NoLongerThey).
 */
export class GatheredReads {
  private readonly waiting = new Map<string, Asked[]>();
  private running = 0;
  private gathering = false;

  constructor(
    private readonly database: Database,
    private readonly viewers: ViewerQueries,
  ) {}

  rows<Row>(asking: Asking, text: string, values: readonly unknown[]): Promise<Row[]> {
    return new Promise<unknown[]>((found, failed) => {
      const same = this.waiting.get(text) ?? [];
      if (same.push({ ...asking, values, found, failed }) === 1) this.waiting.set(text, same);
      // While these are read, the others are asked for.
      if (same.length >= TOGETHER) this.send();
      if (this.gathering) return;
      this.gathering = true;
      setImmediate(() => {
        this.gathering = false;
        this.send();
      });
    }) as Promise<Row[]>;
  }

  private send(): void {
    for (const [text, all] of this.waiting) {
      if (this.running >= AT_A_TIME) return;
      this.waiting.delete(text);
      const batch = all.splice(0, TOGETHER);
      // What is left stands behind the others.
      if (all.length > 0) this.waiting.set(text, all);
      this.running += 1;
      void this.read(text, batch).finally(() => {
        this.running -= 1;
        this.send();
      });
    }
  }

  private async read(text: string, asked: readonly Asked[]): Promise<void> {
    const open = new Set(asked);
    try {
      const many = oneForMany(text);
      if (!many) throw new Error('a statement that cannot be asked for many');
      const connection = await this.database.borrow('GOES_ON');
      try {
        await this.inOneGo(connection, many, open);
      } finally {
        connection.giveBack();
      }
    } catch (error) {
      for (const one of open) one.failed(error);
    }
  }

  /** All travels together, the end of the transaction too; each is answered as their rows come. */
  private async inOneGo(connection: Connection, many: OneForMany, open: Set<Asked>): Promise<void> {
    const asked = [...open];
    const looking = this.viewers.lookingAnew(asked.map(({ viewer }) => viewer));
    // As for a page: what is read is of the same instant as their rights.
    void connection.send({ text: 'begin isolation level repeatable read read only' });
    const looks = connection.send(looking.statement);
    const sent = sendByGroup(connection, many, asked);
    const ended = connection.rollback();
    try {
      const gone = looking.goneBy((await looks).rows);
      for (const one of asked) {
        if (!gone.has(one.viewer)) continue;
        open.delete(one);
        one.failed(new NoLongerThey());
      }
      for (const { group, answer } of sent) {
        const { rows } = await answer;
        const own = group.map((): unknown[] => []);
        for (const row of rows) own[row.n - 1]?.push(row);
        for (const [index, one] of group.entries()) if (open.delete(one)) one.found(own[index] ?? []);
      }
    } finally {
      await ended;
    }
  }
}

/** The read transaction of a request whose statements are gathered with those of others. */
export class GatheredRead extends ReadTransaction {
  constructor(
    database: Database,
    private readonly reads: GatheredReads,
    private readonly asks: () => { readonly viewer: Viewer | undefined; readonly scope: Scope },
  ) {
    super(database, () => asks().scope);
  }

  override async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { viewer, scope } = this.asks();
    if (!viewer) throw unauthenticated();
    return this.reads.rows({ viewer, scope }, text, values);
  }
}
