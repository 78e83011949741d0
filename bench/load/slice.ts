import type { Target } from '../targets/target.ts';
import type { Call } from '../workload/operations.ts';
import { Connection } from './connection.ts';
import type { DatabaseUse } from './database-use.ts';
import type { Judge } from './judge.ts';
import { useOf } from './process-use.ts';
import { requestOf } from './request.ts';

/** What a target did in a slice of time. */
export interface Slice {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds, each answer's. */
  readonly latencies: Float64Array;
  /** Of the target's process; undefined where there is no /proc. */
  readonly cpuSeconds: number | undefined;
  /** Of PostgreSQL meanwhile; undefined where it runs elsewhere. */
  readonly databaseSeconds: number | undefined;
  readonly bytes: number | undefined;
}

/**
 * Sends calls over so many connections for so long, on each the next as soon as the one before is answered. All calls are
 * taken in order; those on their way at the end are waited for and counted. Throws on the first wrong answer.
 */
export async function runSlice(
  target: Target,
  calls: Iterator<Call, never>,
  {
    connections,
    seconds,
    judge,
    database,
  }: { connections: number; seconds: number; judge: Judge; database: DatabaseUse },
): Promise<Slice> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(target.port)));
  const latencies: number[] = [];
  const before = useOf(target.pid);
  const databaseBefore = database();
  const began = performance.now();
  const until = began + seconds * 1_000;
  const worker = async (connection: Connection): Promise<void> => {
    for (let sent = performance.now(); sent < until; ) {
      const { value: call } = calls.next();
      const answer = await connection.send(requestOf(target, call));
      const now = performance.now();
      judge.judge(target, call, answer);
      latencies.push(now - sent);
      sent = now;
    }
  };
  try {
    await Promise.all(open.map(worker));
  } finally {
    for (const connection of open) connection.close();
  }
  const took = (performance.now() - began) / 1_000;
  const after = useOf(target.pid);
  const databaseAfter = database();
  return {
    answers: latencies.length,
    seconds: took,
    latencies: Float64Array.from(latencies),
    cpuSeconds: before && after && after.cpuSeconds - before.cpuSeconds,
    databaseSeconds:
      databaseBefore === undefined || databaseAfter === undefined
        ? undefined
        : databaseAfter - databaseBefore,
    bytes: after?.bytes,
  };
}
