import { Injectable } from '@nestjs/common';
import { visible } from '../../access/visible.js';
import { Database } from '../../platform/database/database.js';
import { ReadTransaction } from '../../platform/database/read-transaction.js';
import type { Request } from '../../platform/graphql/request.js';

/** A log that somebody here listens to, and how long it was when last looked at; null: not looked at yet. */
export interface WatchedLog {
  readonly partnership: string;
  readonly audience: number;
  readonly size: number | null;
}

/** A log that has grown. */
export interface GrownLog {
  readonly audience: number;
  readonly size: number;
  /** UUIDs of what its new entries are about; null where that is not known: all of it may be. */
  readonly subjects: readonly string[] | null;
  /** Their kinds; null where these are not known. */
  readonly kinds: readonly string[] | null;
}

/** How long each log of the viewer's audiences is now, by audience. */
export async function sizesSeenBy(request: Request): Promise<ReadonlyMap<number, number>> {
  const { partnership, audiences } = request.scope;
  const rows = await request.read.rows<{ audience: number; size: number }>(
    `select l.audience, l.size::int as size from log l where l.partnership_id = $2 and ${visible('l')}`,
    [audiences, partnership],
  );
  return new Map(rows.map(({ audience, size }) => [audience, size]));
}

/** New entries of one log beyond which it is not asked what they are about. */
const MOST = 200;

/** Logs that are looked at by one statement: both walls compare each of its rows with each of its audiences. */
const TOGETHER = 500;

/** How far the logs have come, for all who listen here at once. Sizes and ids alone: what is sent is read as its viewer. */
@Injectable()
export class LogGrowth {
  constructor(private readonly database: Database) {}

  /** Those that have grown since. In a log of size n the positions 0 to n - 1 are committed: its head is locked while it grows. */
  async since(watched: readonly WatchedLog[]): Promise<GrownLog[]> {
    const grown: GrownLog[] = [];
    for (let at = 0; at < watched.length; at += TOGETHER)
      grown.push(...(await this.sinceOf(watched.slice(at, at + TOGETHER))));
    return grown;
  }

  private async sinceOf(watched: readonly WatchedLog[]): Promise<GrownLog[]> {
    const audiences = watched.map(({ audience }) => audience);
    const read = new ReadTransaction(this.database, () => ({ audiences, partnership: null }));
    try {
      return await read.rows<GrownLog>(
        `select w.audience, l.size::int as size, n.subjects, n.kinds
         from unnest($2::uuid[], $3::int[], $4::bigint[]) w(partnership_id, audience, size)
         join log l on l.partnership_id = w.partnership_id and l.audience = w.audience
         left join lateral (
           select array_agg(distinct k.subject) as subjects, array_agg(distinct c.entry ->> 'kind') as kinds
           from log_content c cross join lateral (values
             (c.entry #>> '{subject,id}'), (c.entry #>> '{data,thread}'), (c.entry #>> '{data,round}')) k(subject)
           where c.partnership_id = l.partnership_id and c.audience = l.audience and c.position >= w.size
             and c.position < l.size and ${visible('c')}) n on l.size - w.size <= ${MOST}
         where l.size > coalesce(w.size, -1) and ${visible('l')}`,
        [
          audiences,
          watched.map(({ partnership }) => partnership),
          audiences,
          watched.map(({ size }) => size),
        ],
      );
    } finally {
      await read.end();
    }
  }
}
