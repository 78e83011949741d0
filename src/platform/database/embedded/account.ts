import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The user PostgreSQL runs as. `switchTo` is empty where that is the user we already are. */
export interface Account {
  readonly name: string;
  readonly switchTo: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

/**
 * PostgreSQL refuses to run as root and as a uid without a passwd entry. Root hands it to the owner of the data
 * folder where that is somebody else (the data were begun by them), else to `postgres`, else to `nobody`; anybody
 * else runs it themselves. Refuses where no such user exists, or the data are another user's.
 */
export function accountFor(dataFolder: string): Account {
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined;
  if (process.getuid?.() === 0) {
    return owner && owner.uid !== 0 ? ownerAccount(owner.uid, owner.gid, dataFolder) : serviceAccount();
  }
  const name = ownName();
  if (owner && owner.uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      `The data in ${dataFolder} belong to another user (uid ${owner.uid}); you are ${name}. Start Concord as that user, remove the folder, or set DATABASE_URL.`,
    );
  }
  return { name, switchTo: {} };
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL cannot run as uid ${process.getuid?.()}, which has no entry in /etc/passwd. Run as a user that has one, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function ownerAccount(uid: number, gid: number, dataFolder: string): Account {
  const name = idOf('-un', String(uid));
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      `The data in ${dataFolder} belong to uid ${uid}, which has no entry in /etc/passwd. Give the folder to a user that has one, or set DATABASE_URL.`,
    );
  }
  return { name, switchTo: { uid, gid } };
}

function serviceAccount(): Account {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== undefined && gid !== undefined)
      return { name, switchTo: { uid: Number(uid), gid: Number(gid) } };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and this system has neither a user postgres nor nobody to run it as. Start Concord as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function idOf(what: '-u' | '-g' | '-un', user: string): string | undefined {
  const answer = spawnSync('id', [what, user], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** Runs a command to its end as that account, with nothing of our environment (no PG* variable, no locale). */
export function runAs(account: Account, command: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(command, args, { ...account.switchTo, cwd: '/', env: SERVER_ENV, encoding: 'utf8' });
}

/** What PostgreSQL's programs get to see: messages in English, so that a reader and a search engine know them. */
export const SERVER_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;
