import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { accountFor } from './account.js';
import { homeOf, ownDataFolder, reachableHome } from './cluster-home.js';
import { clusterFolder, createCluster } from './create-cluster.js';
import { installedBinaries } from './installed-binaries.js';
import { launchPostmaster } from './launch-postmaster.js';
import { takeOwnerLock } from './owner-lock.js';
import { ensureOwner, OWNER, ownerUrl } from './owner-role.js';
import { ensurePassword } from './password-file.js';
import {
  isAlive,
  livingPostmaster,
  type Postmaster,
  postmasterFile,
  signalPostmaster,
  stopPostmaster,
} from './postmaster.js';
import { reachableBinaries } from './reachable-binaries.js';
import { until } from './until.js';

/** What to start. `dataFolder` is the server's alone (made, 0700). `durable: false` trades safety for speed: tests. */
export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  readonly say: (line: string) => void;
  readonly durable?: boolean;
}

/** A running server. `ownerUrl` connects as the owner of the database: no superuser, may make roles and databases. */
export interface EmbeddedPostgres {
  readonly ownerUrl: string;
  /** Stops the server, waits for its end and gives the data folder free; more calls wait for the same end. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on the data of that folder, or takes over the one that a killed process
 * left running there. Where Node ends without `stop()`, the server is told to end too (not after kill -9).
 * Refuses with an EmbeddedPostgresError where a living process owns the folder, or PostgreSQL cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { say, durable = true } = options;
  const asked = resolve(options.dataFolder);
  const account = accountFor(asked);
  const dataFolder = ownDataFolder(asked, account);
  const release = takeOwnerLock(dataFolder);
  let postmaster: Postmaster | undefined;
  try {
    const installed = installedBinaries();
    const home = reachableHome(dataFolder, account, installed.checkout, say);
    ensurePassword(home, OWNER, account);
    postmaster = await leftRunning(home, say);
    if (!postmaster) {
      const site = { home, account, durable, binaries: reachableBinaries(installed, account, say) };
      createCluster(site, say);
      postmaster = await launchPostmaster(site);
    }
    await ensureOwner(home, postmaster);
    return running(ownerUrl(home, postmaster), postmaster, release);
  } catch (error) {
    if (postmaster) await stopPostmaster(postmaster);
    release();
    throw error;
  }
}

/** The owner's connection string of the server that runs on the data of that folder now; undefined where none does. */
export function runningEmbeddedPostgres(dataFolder: string): string | undefined {
  if (!existsSync(dataFolder)) return undefined;
  const home = homeOf(realpathSync(dataFolder));
  const postmaster = livingPostmaster(home);
  return postmaster && ownerUrl(home, postmaster);
}

/** A server that outlived its Node, as soon as it is ready; one that is just ending is waited for. */
async function leftRunning(home: string, say: (line: string) => void): Promise<Postmaster | undefined> {
  if (!existsSync(clusterFolder(home))) return undefined;
  const found = livingPostmaster(home);
  if (!found) {
    if (postmasterFile(home)) say('PostgreSQL was ended abruptly; it recovers what was committed.');
    return undefined;
  }
  await until(() => !isAlive(found) || postmasterFile(home)?.status === 'ready', 60_000);
  if (!isAlive(found)) return undefined;
  say(`Taking over the PostgreSQL that still runs here (process ${found.pid}).`);
  return found;
}

function running(url: string, postmaster: Postmaster, release: () => void): EmbeddedPostgres {
  const stopOnExit = () => signalPostmaster(postmaster, 'SIGINT');
  process.once('exit', stopOnExit);
  const end = async () => {
    await stopPostmaster(postmaster);
    process.off('exit', stopOnExit);
    release();
  };
  let ending: Promise<void> | undefined;
  return {
    ownerUrl: url,
    stop() {
      ending ??= end();
      return ending;
    },
  };
}
