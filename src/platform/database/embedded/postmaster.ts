import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { clusterFolder } from './create-cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { processStart, signalProcess, worksIn } from './process-start.js';
import { until } from './until.js';

/** A server process: number and start name it beyond doubt; it listens on that port of 127.0.0.1. */
export interface Postmaster {
  readonly pid: number;
  readonly start: string;
  readonly port: number;
}

/** What postmaster.pid says (src/include/utils/pidfile.h): line 1 the pid, line 4 the port, line 8 the status. */
export function postmasterFile(home: string): { pid: number; port: number; status: string } | undefined {
  try {
    const lines = readFileSync(join(clusterFolder(home), 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/** The server that runs on these data, whoever started it; not a stale file, a zombie or a reused number. */
export function livingPostmaster(home: string): Postmaster | undefined {
  const file = postmasterFile(home);
  if (!file) return undefined;
  const start = processStart(file.pid);
  if (start === undefined || !worksIn(file.pid, realpathSync(clusterFolder(home)))) return undefined;
  return { pid: file.pid, start, port: file.port };
}

export function isAlive({ pid, start }: Postmaster): boolean {
  return processStart(pid) === start;
}

/** How often a server is asked to end, and how long it may take: fast, then immediate, then by force. */
const STOPPING = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

/** Stops the server and returns when it has ended. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  for (const [signal, patience] of STOPPING) {
    signalPostmaster(postmaster, signal);
    if (await until(() => !isAlive(postmaster), patience)) return;
  }
  throw new EmbeddedPostgresError(`PostgreSQL (process ${postmaster.pid}) does not end.`);
}

export function signalPostmaster(postmaster: Postmaster, signal: NodeJS.Signals): void {
  if (isAlive(postmaster)) signalProcess(postmaster.pid, signal);
}
