import type { Connection } from './connections.js';
import type { Database } from './database.js';
import { type Scope, setScope } from './scope.js';
import { isUnavailable } from './unavailable.js';

/**
 * The one read-only transaction of a query, opened by its first statement: a whole answer is of one instant.
 * It is ended by the GraphQL plugin on success, error and time-out, and closed by the guard before a mutation.
 */
export class ReadTransaction {
  private opening: Promise<Connection> | undefined;
  private ended = false;
  private lost: unknown;

  constructor(
    private readonly database: Database,
    private readonly scope: () => Scope,
  ) {}

  async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    // A sibling of a root field that failed goes on after the answer is sent: nobody would close what it opened.
    if (this.ended) throw new Error('the request was answered');
    this.opening ??= this.open();
    const connection = await this.opening;
    // What failed for want of a database is not waited for again, and is not told as what comes behind it.
    if (this.lost) throw this.lost;
    try {
      const { rows } = await connection.send({ text, values });
      return rows;
    } catch (error) {
      if (isUnavailable(error)) this.lost ??= error;
      throw error;
    }
  }

  async close(): Promise<void> {
    const opened = this.opening;
    this.opening = undefined;
    this.lost = undefined;
    if (!opened) return;
    // Where none could be had, whoever asked for it was told.
    const connection = await opened.catch(() => undefined);
    if (!connection) return;
    await connection.rollback();
    connection.giveBack();
  }

  /** Closes it for good: the answer is on its way. */
  async end(): Promise<void> {
    this.ended = true;
    await this.close();
  }

  private async open(): Promise<Connection> {
    const connection = await this.database.borrow('GOES_ON');
    // Not awaited: they travel with the first statement, and where one fails that statement fails.
    void connection.send({ text: 'begin isolation level repeatable read read only' });
    void connection.send(setScope(this.scope()));
    return connection;
  }
}
