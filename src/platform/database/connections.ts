import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type Answer, Flight } from './flight.js';
import { literalOf } from './literal-of.js';
import { statementNames } from './statement-names.js';

/** One SQL statement; values only as parameters. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** The name under which a statement is prepared, once a connection; undefined where it is not kept. */
export const nameOf = (text: string): string | undefined => statementNames.of(text);

/** One connection of the application's pool, on loan. Statements sent in the same tick travel together. */
export class Connection {
  private broken = false;
  private givenBack = false;
  private flight: Flight | undefined;
  // The pool listens only while a connection lies idle: unheard, the end of a lent one would end the process.
  private readonly lost = () => {
    this.broken = true;
  };

  private constructor(
    private readonly client: PoolClient,
    private readonly release: (broken?: boolean) => void,
    private readonly count: (statement: Statement) => void,
    private readonly gone: () => void,
  ) {
    client.on('error', this.lost);
  }

  /** `gone` is called once it is given back. */
  static async borrow(
    source: DataSource,
    count: (statement: Statement) => void,
    gone: () => void,
  ): Promise<Connection> {
    const [client, release] = await (source.driver as PostgresDriver).obtainMasterConnection();
    return new Connection(client, (broken) => release(broken), count, gone);
  }

  send(statement: Statement): Promise<Answer> {
    this.count(statement);
    return this.put(statement);
  }

  private put({ text, values = [] }: Statement): Promise<Answer> {
    // It may serve another viewer by now, in a transaction of theirs.
    if (this.givenBack) return Promise.reject(new Error('the connection was given back'));
    this.flight ??= this.board();
    const sent = this.flight.add({ name: nameOf(text), text, values: values.map(literalOf) });
    // Statements behind a failed one fail too; each is awaited by its sender, so none may count as unhandled.
    sent.catch((error: unknown) => {
      // The answer may still come: nobody else must take it for theirs.
      if (error instanceof Error && error.message === 'Query read timeout') this.broken = true;
    });
    return sent;
  }

  async rollback(): Promise<void> {
    const rollback = { text: 'rollback' };
    // What travels behind a statement that fails is not done.
    await this.put(rollback)
      .catch(() => this.put(rollback))
      .catch(() => {
        this.broken = true;
      });
  }

  /** What was sent leaves now, apart from what comes: who asked for it does not wait for answers behind theirs. */
  depart(): void {
    const { flight } = this;
    this.flight = undefined;
    if (flight) this.client.query(flight);
  }

  /** What is sent in one tick leaves in one write: each is a call of the system, and wakes the database's process. */
  private board(): Flight {
    const flight = new Flight(() => this.client.getTransactionStatus() === 'T');
    process.nextTick(() => {
      if (this.flight === flight) this.depart();
    });
    return flight;
  }

  /** A connection whose state is unknown is closed: it must not serve another viewer. */
  giveBack(): void {
    this.givenBack = true;
    this.client.off('error', this.lost);
    this.release(this.broken);
    this.gone();
  }
}
