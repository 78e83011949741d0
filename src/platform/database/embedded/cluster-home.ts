import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, runAs } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { movedFolder } from './moved-folder.js';

const MARKER = 'moved-to';

/** Makes the data folder, if need be, and gives it to the account alone (0700). Returns its real path. */
export function ownDataFolder(dataFolder: string, account: Account): string {
  mkdirSync(dataFolder, { recursive: true });
  give(dataFolder, account);
  return realpathSync(dataFolder);
}

/** Where the data of that folder are: in it, or where its marker says they were moved to. */
export function homeOf(dataFolder: string): string {
  const marker = join(dataFolder, MARKER);
  return existsSync(marker) ? readFileSync(marker, 'utf8') : dataFolder;
}

/**
 * Where the data of that folder are or shall be: in it, unless the account cannot reach it; then in a folder of
 * their own below /var/lib/concord, noted in a marker, so that who removes the data folder begins afresh. Refuses
 * where data are in the folder and have become unreachable: moving on without them would look like their loss.
 */
export function reachableHome(
  dataFolder: string,
  account: Account,
  checkout: string,
  say: (line: string) => void,
): string {
  const home = homeOf(dataFolder);
  if (home === dataFolder && !isUsable(home, account)) {
    if (existsSync(join(home, 'cluster'))) {
      throw new EmbeddedPostgresError(
        `The user ${account.name}, who runs PostgreSQL, can no longer reach the data in ${home}. Let others pass through the folders above it (chmod o+x), or set DATABASE_URL.`,
      );
    }
    return moved(dataFolder, account, checkout, say);
  }
  if (home !== dataFolder) say(`The data live in ${home}, where the user ${account.name} can reach them.`);
  return home;
}

function moved(dataFolder: string, account: Account, checkout: string, say: (line: string) => void): string {
  const home = join(movedFolder(checkout), `data-${randomBytes(4).toString('hex')}`);
  mkdirSync(home);
  give(home, account);
  const marker = join(dataFolder, MARKER);
  writeFileSync(`${marker}.partial`, home);
  renameSync(`${marker}.partial`, marker);
  say(`The user ${account.name}, who runs PostgreSQL, cannot reach ${dataFolder}: the data live in ${home}.`);
  return home;
}

/** Really tried, as the account: modes, access lists and mounts all have their say. */
function isUsable(folder: string, account: Account): boolean {
  return runAs(account, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder]).status === 0;
}

function give(folder: string, { switchTo }: Account): void {
  chmodSync(folder, 0o700);
  if ('uid' in switchTo) chownSync(folder, switchTo.uid, switchTo.gid);
}
