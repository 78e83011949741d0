import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Connection, type Statement } from './connections.js';

/** The application's pool. It lends connections and, where asked, tells a listener of every statement sent. */
@Injectable()
export class Database {
  private listener: ((statement: Statement) => void) | undefined;

  constructor(private readonly source: DataSource) {}

  borrow(): Promise<Connection> {
    return Connection.borrow(this.source, (statement) => this.listener?.(statement));
  }

  /** One statement outside any transaction of a partnership: sessions, accounts, the functions a viewer is loaded by. */
  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const connection = await this.borrow();
    try {
      return (await connection.send({ text, values })).rows;
    } finally {
      connection.giveBack();
    }
  }

  /** For the bench and the tests that count statements. */
  listen(listener: ((statement: Statement) => void) | undefined): void {
    this.listener = listener;
  }
}
