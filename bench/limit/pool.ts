import { createHash } from 'node:crypto';
import pg from 'pg';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A statement that is prepared once a connection, under the name of its text. */
export const prepared = (text: string): Statement => ({
  name: createHash('sha256').update(text).digest('base64url').slice(0, 32),
  text,
});

/** A few connections of the application's role, each lent to one request at a time. */
export class Pool {
  private readonly idle: pg.Client[] = [];
  private readonly waiting: ((client: pg.Client) => void)[] = [];
  private readonly all: readonly pg.Client[];

  private constructor(clients: readonly pg.Client[]) {
    this.all = clients;
    this.idle.push(...clients);
  }

  static async open(url: string, size: number): Promise<Pool> {
    const options = '-c statement_timeout=5s -c idle_in_transaction_session_timeout=30s -c timezone=UTC';
    const clients = Array.from(
      { length: size },
      () => new pg.Client({ connectionString: url, pipeline: true, keepAlive: true, options }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    return new Pool(clients);
  }

  /** Lends a connection to `use`, which leaves it outside any transaction; where it throws, what it began is rolled back. */
  async lend<Done>(use: (client: pg.Client) => Promise<Done>): Promise<Done> {
    const client = this.idle.pop() ?? (await new Promise<pg.Client>((take) => this.waiting.push(take)));
    try {
      return await use(client);
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      const next = this.waiting.shift();
      if (next) next(client);
      else this.idle.push(client);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((client) => client.end()));
  }
}

/** What is sent in one tick leaves in one write, as Concord's statements do: by itself pg writes each. */
function holdBack({ connection: { stream } }: pg.Client): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Sends a prepared statement; its rows are what `Row` says. A failure is told by whoever awaits it, or the COMMIT behind. */
export function send<Row>(client: pg.Client, { name, text }: Statement, values: unknown[]): Promise<Row[]> {
  holdBack(client);
  const sent = client.query({ name, text, values }).then(({ rows }: { rows: Row[] }) => rows);
  sent.catch(() => undefined);
  return sent;
}
