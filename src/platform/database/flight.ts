import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol';
import {
  type Column,
  columnsOf,
  type FieldDescription,
  type Known,
  knownOn,
  takeForgotten,
} from './known-statements.js';

/** A statement with its values; kept prepared on the connection under its name, where it has one. */
export interface Prepared {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a statement answers: its rows, and the first word of what was done (SELECT, COMMIT, ROLLBACK). */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: as the driver has it: who writes a statement says what its rows are.
  rows: any[];
  command: string;
}

interface Part extends Prepared {
  /** As the protocol takes them. */
  readonly texts: (string | Buffer | null)[];
  readonly rows: Record<string, unknown>[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  known: Known;
  command: string;
}

/** A statement that is not done because another failed (`cause`); PostgreSQL's code of what comes in a transaction that failed. */
class NotDone extends Error {
  readonly code = '25P02';
}

/**
 * Statements that leave in one write and are answered in one: one Sync stands behind the last of them ("Pipelining" in
 * PostgreSQL's chapter on the protocol). pg's own pipeline has a Sync, and PostgreSQL a write and this process a read, for
 * each. Where one fails, none behind it is done, not even a COMMIT or a ROLLBACK: all those reject. They resolve together,
 * once PostgreSQL is ready again. What is sent outside BEGIN is one transaction, which ends with the Sync: where that fails
 * nothing of it was done, and all of it rejects.
 */
export class Flight extends pg.Query {
  /** Set by the client: its time-out listens here. */
  callback: ((error?: Error) => void) | undefined;
  private readonly parts: Part[] = [];
  private readonly parsed: string[] = [];
  private place = 0;
  private inTransaction = false;
  private unsendable: { readonly cause: unknown } | undefined;

  /** `begun`: whether it leaves in a transaction that goes on. */
  constructor(private readonly begun: () => boolean) {
    super('');
  }

  /** Rejects where a value cannot be sent; then nothing that is added after it is done either. */
  add(statement: Prepared): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.unsendable) throw new NotDone('a statement before it could not be sent', this.unsendable);
      const texts = this.textsOf(statement.values);
      const known = { columns: undefined };
      this.parts.push({ ...statement, texts, rows: [], resolve, reject, known, command: '' });
    });
  }

  override submit = (connection: pg.Connection): void => {
    this.inTransaction = this.begun();
    const statements = knownOn(connection);
    const messages: Buffer[] = takeForgotten(statements).map((name) => serialize.close({ type: 'S', name }));
    for (const part of this.parts) {
      const { name = '', text, texts: values } = part;
      const known = statements.get(name);
      if (known) part.known = known;
      else {
        messages.push(serialize.parse({ name, text }));
        if (name) {
          statements.set(name, part.known);
          this.parsed.push(name);
        }
      }
      messages.push(serialize.bind({ statement: name, values }));
      // Of a prepared statement they never change.
      if (!part.known.columns) messages.push(serialize.describe({ type: 'P' }));
      messages.push(serialize.execute());
    }
    connection.stream.write(Buffer.concat([...messages, serialize.sync()]));
  };

  handleRowDescription({ fields }: { readonly fields: readonly FieldDescription[] }): void {
    const part = this.parts[this.place];
    if (part) part.known.columns = columnsOf(fields);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const part = this.parts[this.place];
    if (part?.known.columns) part.rows.push(rowOf(part.known.columns, fields));
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const part = this.parts[this.place];
    if (part) {
      part.known.columns ??= [];
      [part.command = ''] = text.split(' ');
    }
    this.place += 1;
  }

  handleReadyForQuery(): void {
    for (const part of this.parts) tell(part);
    this.callback?.();
    // A flight that has landed is held on to for some time, and collections of young objects would go on copying what it holds.
    this.callback = undefined;
    this.parts.length = 0;
  }

  handleError(error: Error, connection: pg.Connection): void {
    // Whether these were still parsed is not known.
    const statements = knownOn(connection);
    for (const name of this.parsed) {
      statements.delete(name);
      connection.close({ type: 'S', name }, true);
    }
    this.callback?.(error);
    const cause = { cause: error };
    this.parts[this.place]?.reject(error);
    for (const part of this.parts.slice(this.place + 1))
      part.reject(new NotDone('a statement before it failed', cause));
    let inTransaction = this.inTransaction;
    for (const part of this.parts.slice(0, this.place)) {
      if (part.command === 'BEGIN') inTransaction = true;
      if (inTransaction) tell(part);
      else part.reject(error);
      if (part.command === 'COMMIT' || part.command === 'ROLLBACK')
        inTransaction = part.text.includes('and chain');
    }
  }

  private textsOf(values: readonly unknown[]): (string | Buffer | null)[] {
    try {
      return values.map((value) => prepareValue(value));
    } catch (cause) {
      this.unsendable = { cause };
      throw cause;
    }
  }
}

const tell = ({ rows, command, resolve }: Part): void => resolve({ rows, command });

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [index, { name, parse }] of columns.entries()) {
    const raw = fields[index];
    row[name] = raw === null || raw === undefined ? null : parse(raw);
  }
  return row;
}
