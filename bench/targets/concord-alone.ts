import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { SizeName } from '../data/size.ts';
import { Inspector } from '../load/inspector.ts';
import { progress } from '../report/progress.ts';
import { copyOfDataSet } from '../store/data-set.ts';
import { openServer } from '../store/server.ts';
import { appUrl, derivedKey } from '../store/shipped.ts';
import { startConcord } from './concord.ts';
import { freePort } from './start-process.ts';
import type { Target } from './target.ts';

/** Concord on a data set of its own, and what may be asked of it from outside. */
export interface Alone {
  readonly concord: Target;
  readonly inspector: Inspector;
  /** Reads behind the server's back. */
  readonly owner: pg.Client;
  readonly jwtKey: string;
  readonly pool: number;
}

/** Starts Concord as it ships beside nothing else, with Node's inspector open on this machine. */
export async function concordAlone(size: SizeName, running: AsyncDisposableStack): Promise<Alone> {
  const { DATABASE_URL, ...env } = process.env;
  const server = await openServer({ DATABASE_URL }, (line) => console.log(line));
  running.defer(() => server.stop());
  const secret = randomBytes(48).toString('base64');
  const jwtKey = derivedKey(secret, 'access tokens');
  const role = { name: 'concord_bench', password: derivedKey(secret, 'database application role') };
  const ownerUrl = await copyOfDataSet(server.ownerUrl, role, size, progress('Building the data set'));
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  running.defer(() => owner.end());
  const pool = Number(env['DATABASE_POOL'] ?? 10);
  const ground = { ownerUrl, appUrl: appUrl(ownerUrl, role), appRole: role.name, secret, jwtKey, pool };
  const port = await freePort();
  const { NODE_OPTIONS: given = '' } = env;
  const NODE_OPTIONS = `${given} --inspect=127.0.0.1:${port}`;
  const concord = await startConcord(ground, { ...env, NODE_OPTIONS });
  running.defer(() => concord.stop());
  const inspector = await Inspector.open(port);
  running.defer(() => inspector.close());
  return { concord, inspector, owner, jwtKey, pool };
}
