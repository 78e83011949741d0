import type { Connection, Statement } from './connections.js';
import type { Database } from './database.js';
import { type Scope, setReadingScope, setScope } from './scope.js';
import { isUnavailable } from './unavailable.js';

/** A viewer taken for who they were when last found. */
export interface Assumption {
  /** Sets the scope of its transaction, if they still are. */
  readonly enter: Statement;
  /** Whether they are, by what the statement answered. */
  holds(rows: readonly object[]): boolean;
}

/**
 * The one read-only transaction of a query, opened by its first statement: a whole answer is of one instant.
 * It is ended by the GraphQL plugin on success, error and time-out, and closed by the guard before a mutation.
 */
export class ReadTransaction {
  private opening: Promise<Connection> | undefined;
  private ended = false;
  private lost: unknown;
  private left: number | undefined;
  private held: Promise<boolean> | undefined;
  /** While an act's answer is read `within` the act: the act's connection, and the statement once it is sent there. */
  private act: { readonly connection: Connection; sent?: Promise<unknown> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly scope: () => Scope,
    private readonly assumption: () => Assumption | undefined = () => undefined,
  ) {}

  /** Of so many statements the last is followed by the end at once; one more is refused until it is closed, or more may come. */
  expect(statements: number | undefined): void {
    this.left = statements;
  }

  /**
   * Goes on with a connection on which a COMMIT is on its way, behind it, and gives it back in the end. Of one statement
   * the transaction may be the one that COMMIT AND CHAIN begins: a statement by itself is of one instant.
   */
  behind(connection: Connection, chained: boolean): void {
    if (chained) void connection.send(setReadingScope(this.scope()));
    else this.begin(connection);
    this.opening = Promise.resolve(connection);
  }

  /**
   * Sends the one statement that `begin` asks for on the connection of an act, before the act's COMMIT, and answers it.
   * Undefined where `begin` has not asked at once: then the statement is to be sent `behind` the COMMIT.
   */
  within(connection: Connection, begin: () => void): Promise<unknown> | undefined {
    this.act = { connection };
    this.left = 1;
    begin();
    const { sent } = this.act;
    this.act = undefined;
    return sent;
  }

  /** Whether the statements sent, if any were, stood on a viewer that was found as assumed. */
  async stoodOnTruth(): Promise<boolean> {
    if (!this.held) {
      this.opening ??= this.open();
      await this.opening;
    }
    return (await this.held) === true;
  }

  async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    // A sibling of a root field that failed goes on after the answer is sent: nobody would close what it opened.
    if (this.ended) throw new Error('the request was answered');
    if (this.lost) throw this.lost;
    if (this.left === 0) throw new Error('more statements than were expected');
    const { act } = this;
    if (act) {
      this.left = 0;
      const sent = act.connection.send({ text, values });
      act.sent = sent;
      return (await sent).rows;
    }
    this.opening ??= this.open();
    const connection = await this.opening;
    // What failed for want of a database is not waited for again, and is not told as what comes behind it.
    if (this.lost) throw this.lost;
    // Another may have been the last meanwhile: behind it the transaction is over.
    if (this.left === 0) throw new Error('more statements than were expected');
    try {
      const sent = connection.send({ text, values });
      if (this.left !== undefined) this.left -= 1;
      if (this.left === 0) {
        this.opening = undefined;
        void leave(connection);
      }
      const { rows } = await sent;
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
    this.left = undefined;
    this.held = undefined;
    if (!opened) return;
    // Where none could be had, whoever asked for it was told.
    const connection = await opened.catch(() => undefined);
    if (connection) await leave(connection);
  }

  /** Closes it for good: the answer is on its way. */
  async end(): Promise<void> {
    this.ended = true;
    await this.close();
  }

  private async open(): Promise<Connection> {
    const connection = await this.database.borrow(this.assumption() ? 'NEW' : 'GOES_ON');
    this.begin(connection);
    return connection;
  }

  private begin(connection: Connection): void {
    const assumed = this.assumption();
    // Not awaited: they travel with the first statement, and where one fails that statement fails.
    void connection.send({ text: 'begin isolation level repeatable read read only' });
    if (!assumed) void connection.send(setScope(this.scope()));
    else
      this.held = connection.send(assumed.enter).then(
        ({ rows }) => assumed.holds(rows),
        () => false,
      );
  }
}

async function leave(connection: Connection): Promise<void> {
  await connection.rollback();
  connection.giveBack();
}
