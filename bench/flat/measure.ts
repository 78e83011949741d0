import pg from 'pg';
import { appUrl } from '../store/shipped.ts';
import { type Heard, hearConcord, nameOf, type Statement, sessionSettings } from './concord.ts';
import { type Seen, seenBy } from './places.ts';
import type { Read, Sight } from './reads.ts';

type Role = Parameters<typeof appUrl>[1];

/** A database and Concord on it. */
export class Ground {
  private readonly owner: pg.Client;
  private readonly app: pg.Client;
  private readonly concord: Heard;
  private readonly jwtKey: string;
  private readonly seen = new Map<Sight, Seen>();

  private constructor(owner: pg.Client, app: pg.Client, concord: Heard, jwtKey: string) {
    this.owner = owner;
    this.app = app;
    this.concord = concord;
    this.jwtKey = jwtKey;
  }

  static async open(ownerUrl: string, role: Role, jwtKey: string): Promise<Ground> {
    const owner = new pg.Client({ connectionString: ownerUrl });
    const app = new pg.Client({ connectionString: appUrl(ownerUrl, role), options: sessionSettings });
    await Promise.all([owner.connect(), app.connect()]);
    return new Ground(owner, app, await hearConcord(appUrl(ownerUrl, role), jwtKey), jwtKey);
  }

  async close(): Promise<void> {
    await this.concord.stop();
    await Promise.all([this.owner.end(), this.app.end()]);
  }

  /** The statements of a read; executed again below as Concord executes them, in the viewer's scope. */
  async statementsOf({ sight, query, variables }: Read): Promise<readonly Statement[]> {
    const seen = this.seen.get(sight) ?? (await seenBy(this.owner, sight, this.jwtKey));
    this.seen.set(sight, seen);
    return this.concord.statementsOf(seen.token, query, variables(seen.places));
  }

  /** Milliseconds of each of several executions, one after another, prepared by name as Concord prepares them. */
  async time([scope, ...statements]: readonly Statement[], times: number): Promise<number[]> {
    if (!scope || !statements.length) throw new Error('nothing was sent');
    return this.inScope(scope, async () => {
      const taken: number[] = [];
      for (let turn = 0; turn < times; turn++) {
        const begun = performance.now();
        for (const statement of statements) await this.send(statement);
        taken.push(performance.now() - begun);
      }
      return taken;
    });
  }

  /** Pages of 8 KiB that the statements of a read look at, in memory or not. */
  async pages([scope, ...statements]: readonly Statement[]): Promise<number> {
    return this.inScope(scope, async () => {
      let pages = 0;
      for (const { text, values = [] } of statements) {
        // As the application executes it: by one plan for any values. EXECUTE takes literals alone.
        await this.app.query(`prepare counted as ${text}`);
        const places = values.map((_, i) => `quote_nullable($${i + 1}::text)`);
        const { rows: written } = await this.app.query(
          `select concat_ws(', ', ${places.join(', ')}) as literals`,
          [...values],
        );
        const { rows } = await this.app.query(
          `explain (analyze, buffers, timing off, format json) execute counted(${written[0].literals})`,
        );
        await this.app.query('deallocate counted');
        const { Plan } = rows[0]['QUERY PLAN'][0];
        pages += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'];
      }
      return pages;
    });
  }

  private async inScope<T>(scope: Statement | undefined, act: () => Promise<T>): Promise<T> {
    await this.app.query('begin isolation level repeatable read read only');
    try {
      await this.send(scope);
      return await act();
    } finally {
      await this.app.query('rollback');
    }
  }

  private send(statement: Statement | undefined): Promise<unknown> {
    if (!statement) throw new Error('nothing was sent');
    const name = nameOf(statement.text);
    return this.app.query({
      text: statement.text,
      values: [...(statement.values ?? [])],
      ...(name && { name }),
    });
  }
}
