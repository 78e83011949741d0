import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Account, runAs } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { InstalledBinaries } from './installed-binaries.js';
import { movedFolder } from './moved-folder.js';
import { processStart } from './process-start.js';

/**
 * The folder from which that account can really run PostgreSQL: npm's own, or, where root hands PostgreSQL to a
 * user who cannot reach that, a copy (one a version; older ones are removed). Refuses where neither runs.
 */
export function reachableBinaries(
  installed: InstalledBinaries,
  account: Account,
  say: (line: string) => void,
): string {
  const reason = whyNot(installed.folder, account);
  if (reason === undefined) return installed.folder;
  if ('uid' in account.switchTo) {
    const copy = copied(installed, account, say);
    if (whyNot(copy, account) === undefined) return copy;
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL does not run here as ${account.name} (${reason}). Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function whyNot(folder: string, account: Account): string | undefined {
  const tried = runAs(account, join(folder, 'bin/postgres'), ['--version']);
  return tried.status === 0
    ? undefined
    : (tried.error?.message ?? (tried.stderr.trim() || `signal ${tried.signal}`));
}

/** Several may copy at once (test runs): each into a folder of its own, and the first to be whole is the copy. */
function copied(installed: InstalledBinaries, account: Account, say: (line: string) => void): string {
  const parent = movedFolder(installed.checkout);
  const copy = join(parent, `binaries-${installed.version}`);
  if (existsSync(copy)) return copy;
  say(`The user ${account.name} cannot reach ${installed.folder}: PostgreSQL is copied to ${copy}.`);
  const partial = join(parent, `partial-${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  cpSync(installed.folder, partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  try {
    renameSync(partial, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  }
  for (const name of readdirSync(parent)) {
    if (isOutdated(name, copy)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  return copy;
}

/** A copy of another version, our own where somebody was faster, or what a killed process had begun. */
function isOutdated(name: string, copy: string): boolean {
  const [kind, pid] = name.split('-');
  if (kind === 'binaries') return name !== basename(copy);
  return kind === 'partial' && (Number(pid) === process.pid || processStart(Number(pid)) === undefined);
}

/** npm installs with the umask of its user; everybody may read and run the copy. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
