import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Connection, type Statement } from './connections.js';
import { type Standing, WaitingLine } from './waiting-line.js';

/** Of the driver, where nothing is said. */
const POOL = 10;

/** The application's pool. It lends connections and, where asked, tells a listener of every statement sent. */
@Injectable()
export class Database {
  private listener: ((statement: Statement) => void) | undefined;

  private readonly line: WaitingLine;

  constructor(private readonly source: DataSource) {
    this.line = new WaitingLine(source.options.poolSize ?? POOL);
  }

  /** How many new requests would get a connection, at once or after waiting. */
  get places(): number {
    return this.line.places;
  }

  /** Rejects with Overloaded where none is to be had soon. */
  async borrow(standing: Standing): Promise<Connection> {
    await this.line.enter(standing);
    const count = (statement: Statement) => this.listener?.(statement);
    try {
      return await Connection.borrow(this.source, count, () => this.line.leave());
    } catch (error) {
      this.line.leave();
      throw error;
    }
  }

  /** One statement outside any transaction of a partnership: sessions, accounts, the functions a viewer is loaded by. */
  async rows<Row>(text: string, values: readonly unknown[] = [], standing: Standing = 'NEW'): Promise<Row[]> {
    const connection = await this.borrow(standing);
    try {
      return (await connection.send({ text, values })).rows;
    } finally {
      connection.giveBack();
    }
  }

  /**
   * Statements outside any partnership in one transaction, sent together; answers the rows of the last. Each sees what was
   * committed before it began: the first may lock what the next looks at.
   */
  async together<Row>(statements: readonly Statement[]): Promise<Row[]> {
    const connection = await this.borrow('GOES_ON');
    try {
      void connection.send({ text: 'begin' });
      const sent = statements.map((statement) => connection.send(statement));
      const committed = connection.send({ text: 'commit' });
      const results = await Promise.all(sent);
      const { command } = await committed;
      if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
      return results.at(-1)?.rows ?? [];
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.giveBack();
    }
  }

  /** For the bench and the tests that count statements. */
  listen(listener: ((statement: Statement) => void) | undefined): void {
    this.listener = listener;
  }
}
