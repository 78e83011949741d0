import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, runAs } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ensurePassword, passwordFile } from './password-file.js';

/** What every later step needs to know. `binaries` is the folder above bin; `home` holds cluster, log, passwords. */
export interface Site {
  readonly home: string;
  readonly binaries: string;
  readonly account: Account;
  readonly durable: boolean;
}

/** The superuser of the embedded server; only this folder uses it. */
export const SUPERUSER = 'postgres';

/** pg_trgm asks the system, not the builtin locale, what a letter is: under plain C it knows no Cyrillic. */
const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** PostgreSQL's own data folder. */
export function clusterFolder(home: string): string {
  return join(home, 'cluster');
}

/**
 * Runs initdb, once. It works in a folder beside and takes the final name when whole, so what a killed one left
 * behind is never taken for a cluster. The locale is PostgreSQL's own C.UTF-8: the same order on every machine.
 */
export function createCluster({ home, binaries, account, durable }: Site, say: (line: string) => void): void {
  for (const left of readdirSync(home).filter((name) => name.startsWith('cluster-partial-'))) {
    rmSync(join(home, left), { recursive: true, force: true, maxRetries: 10 });
  }
  if (existsSync(clusterFolder(home))) return;
  say(`Preparing an embedded PostgreSQL in ${home} …`);
  ensurePassword(home, SUPERUSER, account);
  const partial = join(home, `cluster-partial-${randomBytes(4).toString('hex')}`);
  const made = runAs(account, join(binaries, 'bin/initdb'), [
    ...['-D', partial, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C', `--lc-ctype=${CTYPE}`],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--auth=scram-sha-256', `--pwfile=${passwordFile(home, SUPERUSER)}`],
    ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
  ]);
  if (made.status !== 0) {
    throw new EmbeddedPostgresError(
      `PostgreSQL could not prepare its data in ${home}: ${made.error?.message ?? made.stderr.trim()}`,
    );
  }
  renameSync(partial, clusterFolder(home));
}
