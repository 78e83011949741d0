import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SERVER_ENV } from './account.js';
import { clusterFolder, type Site } from './create-cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { livingPostmaster, type Postmaster, postmasterFile } from './postmaster.js';
import { processesIn, signalProcess } from './process-start.js';
import { until } from './until.js';

/** Crash recovery reads all changes since the last checkpoint, which can take a while. */
const PATIENCE = 120_000;

/**
 * Starts the server and returns when it accepts connections. It has a process group of its own (`detached`): Ctrl-C
 * reaches Node first, which stops the server when its last request is answered.
 */
export async function launchPostmaster(site: Site): Promise<Postmaster> {
  await endStrays(site.home);
  const log = join(site.home, 'postgresql.log');
  const output = openSync(log, 'a', 0o600);
  const logBegan = readFileSync(log).length;
  const child = spawn(join(site.binaries, 'bin/postgres'), await serverArgs(site), {
    ...site.account.switchTo,
    cwd: '/',
    env: { ...SERVER_ENV, ...overlooking(site.home) },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure ??= `it ended with ${signal ?? code}`;
  });
  child.unref();
  const isReady = () =>
    postmasterFile(site.home)?.pid === child.pid && postmasterFile(site.home)?.status === 'ready';
  const inTime = await until(() => failure !== undefined || isReady(), PATIENCE);
  const postmaster = livingPostmaster(site.home);
  if (inTime && failure === undefined && postmaster) return postmaster;
  child.kill('SIGQUIT');
  const said = readFileSync(log).subarray(logBegan).toString('utf8').trim();
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL did not start: ${failure ?? 'it was not ready in time'}. Its log, ${log}, says:\n${said}`,
  );
}

/**
 * After kill -9 of the server its children may still be at work, and a new server refuses to start beside them
 * (rightly: they write to the same files). They are told to end at once, and waited for.
 */
async function endStrays(home: string): Promise<void> {
  const folder = realpathSync(clusterFolder(home));
  for (const pid of processesIn(folder)) signalProcess(pid, 'SIGQUIT');
  await until(() => processesIn(folder).length === 0, PATIENCE);
}

/**
 * A stale postmaster.pid whose number is a zombie's or another program's makes PostgreSQL refuse to start. Removing
 * the file would also remove its check for shared memory still in use; naming the number as a grandparent's, as
 * pg_ctl does, lets it pass over the number alone (src/backend/utils/init/miscinit.c, CreateLockFile).
 */
function overlooking(home: string): Record<string, string> {
  const stale = postmasterFile(home);
  return stale ? { PG_GRANDPARENT_PID: String(stale.pid) } : {};
}

async function serverArgs({ home, durable }: Site): Promise<string[]> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: await freePort(),
    // No socket: its path may be no longer than 107 bytes, and TCP with a password needs no folder of its own.
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    // What lives for minutes is neither tidied nor kept for a standby.
    ...(durable
      ? {}
      : {
          autovacuum: 'off',
          wal_level: 'minimal',
          max_wal_senders: 0,
          checkpoint_timeout: '1h',
          max_wal_size: '2GB',
        }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', clusterFolder(home), ...flags];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await once(probe.close(), 'close');
  if (address === null || typeof address === 'string')
    throw new EmbeddedPostgresError('No TCP port is free.');
  return address.port;
}
