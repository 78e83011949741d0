import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { cpuOf, parentOf } from './process-use.ts';

/** Seconds of CPU that PostgreSQL has used so far, all its processes together. */
export type DatabaseUse = () => number | undefined;

/**
 * Finds the server's processes by that of this connection: all children of one parent, those of its writers included.
 * Undefined where the server is not on this machine, or there is no /proc.
 */
export async function databaseUse(owner: Client): Promise<DatabaseUse> {
  const { rows } = await owner.query<{ pid: number; port: number | null }>(
    'select pg_backend_pid() as pid, inet_client_port() as port',
  );
  const [own] = rows;
  const server = own && isBackend(own.pid, own.port) ? parentOf(own.pid) : undefined;
  if (server === undefined) return () => undefined;
  return () =>
    readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && parentOf(Number(entry)) === server)
      .reduce((seconds, pid) => seconds + (cpuOf(Number(pid)) ?? 0), cpuOf(server, true) ?? 0);
}

/** A process of that number may be another's where the server is elsewhere: a backend's title names its client's port. */
function isBackend(pid: number, port: number | null): boolean {
  try {
    const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return title.startsWith('postgres:') && (port === null || title.includes(`(${port})`));
  } catch {
    return false;
  }
}
