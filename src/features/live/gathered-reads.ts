import type { Connection } from '../../platform/database/connections.js';
import type { Database } from '../../platform/database/database.js';
import { type OneForMany, oneForMany } from '../../platform/database/one-for-many.js';
import { ReadTransaction } from '../../platform/database/read-transaction.js';
import { type Scope, setScope } from '../../platform/database/scope.js';

/** Transactions at a time: requests by POST keep most of the pool. */
const AT_A_TIME = 3;
/** Viewers read for by one transaction. */
const MOST = 200;

/** What one viewer waits for. */
interface Asked {
  readonly scope: Scope;
  readonly values: readonly unknown[];
  readonly found: (rows: unknown[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Viewers who may see the same: one setting of the row-level wall is exactly that of each. */
interface Group {
  readonly scope: Scope;
  readonly asked: Asked[];
}

/**
 * Reads one statement for many viewers: what is asked for in the same turn of the loop goes by one transaction, a
 * statement for each group of viewers whose audiences are the same. Each is answered by `visible()` of their own values
 * and behind the row-level wall of exactly their audiences. Statements that differ in their text never share a
 * transaction: what one selection costs or breaks is its own.
 */
export class GatheredReads {
  private readonly waiting = new Map<string, Asked[]>();
  private running = 0;
  private gathering = false;

  constructor(private readonly database: Database) {}

  rows<Row>(scope: Scope, text: string, values: readonly unknown[]): Promise<Row[]> {
    return new Promise<unknown[]>((found, failed) => {
      const same = this.waiting.get(text);
      if (same) same.push({ scope, values, found, failed });
      else this.waiting.set(text, [{ scope, values, found, failed }]);
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
      const batch = all.splice(0, MOST);
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
    void connection.send({ text: 'begin read only' });
    const sent = groupsOf(open).map(({ scope, asked }) => {
      void connection.send(setScope(scope));
      const answer = connection.send(many.of(asked.map(({ values }) => values)));
      connection.depart();
      return { asked, answer };
    });
    const ended = connection.rollback();
    try {
      for (const { asked, answer } of sent) {
        const { rows } = await answer;
        const own = asked.map((): unknown[] => []);
        for (const row of rows) own[row.n - 1]?.push(row);
        for (const [index, one] of asked.entries()) {
          open.delete(one);
          one.found(own[index] ?? []);
        }
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
    private readonly ownScope: () => Scope,
    private readonly reads: GatheredReads,
  ) {
    super(database, ownScope);
  }

  override rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.reads.rows(this.ownScope(), text, values);
  }
}

/** By what decides what is visible. Who asks by name, as for what they have read, is in a group of their own. */
function groupsOf(asked: Iterable<Asked>): readonly Group[] {
  const groups: Group[] = [];
  const byAudiences = new Map<object, Group>();
  for (const one of asked) {
    const { audiences, partnership, user, membership } = one.scope;
    const same = byAudiences.get(audiences);
    if (one.values.some((value) => value && (value === user || value === membership)))
      groups.push({ scope: one.scope, asked: [one] });
    else if (same?.scope.partnership === partnership) same.asked.push(one);
    else {
      const group = { scope: { audiences, partnership }, asked: [one] };
      byAudiences.set(audiences, group);
      groups.push(group);
    }
  }
  return groups;
}
