import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { processStart } from './process-start.js';

/**
 * Makes this process the owner of the data folder and returns what gives it up.
 *
 * The lock is the file `owner.<n>` with the highest n, holding "pid start" of its owner. Numbers only rise: who
 * finds that owner dead creates n + 1, which exactly one can do (link(2) is atomic and brings the content with
 * it). Deleting and recreating one file would let two late comers each delete the other's fresh lock.
 * Refuses where the owner lives.
 */
export function takeOwnerLock(folder: string): () => void {
  const claim = join(folder, `claim.${randomUUID()}`);
  writeFileSync(claim, `${process.pid} ${processStart(process.pid)}`, { mode: 0o600 });
  try {
    for (;;) {
      const last = latest(folder);
      refuseLiving(folder, last);
      const mine = join(folder, `owner.${last + 1}`);
      if (!linked(claim, mine)) continue;
      if (latest(folder) === last + 1) {
        for (const number of numbers(folder)) if (number <= last) rmSync(join(folder, `owner.${number}`));
        return () => truncateSync(mine);
      }
      rmSync(mine);
    }
  } finally {
    rmSync(claim);
  }
}

function refuseLiving(folder: string, number: number): void {
  const [pid, start] = contentOf(join(folder, `owner.${number}`)).split(' ');
  if (pid && start !== undefined && processStart(Number(pid)) === start) {
    throw new EmbeddedPostgresError(
      `Concord already runs here (process ${pid}, data in ${folder}). Stop it first, or give this one another database with DATABASE_URL.`,
    );
  }
}

/** Empty where it was given up, or where a newer owner has just cleared it away. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return '';
    throw error;
  }
}

function linked(claim: string, target: string): boolean {
  try {
    linkSync(claim, target);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

function numbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => (/^owner\.\d+$/.test(name) ? [Number(name.slice(6))] : []));
}

function latest(folder: string): number {
  return Math.max(0, ...numbers(folder));
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
