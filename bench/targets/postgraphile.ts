import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { postgraphileDialect } from '../workload/postgraphile.ts';
import { freePort, startProcess } from './start-process.ts';
import type { Ground, Target } from './target.ts';

/** Its lists are of a partnership in an order, whoever reads them: nothing else asks for rows so. */
const index =
  'create index if not exists peer_action_created on action (partnership_id, created_at desc, id desc)';

const folder = new URL('../peers/', import.meta.url);

/** What is said where it is not there. */
export const peerMissing =
  'PostGraphile is left out: it is not installed. `npm ci --prefix bench/peers` does it.';

/** PostGraphile on the same database, in a process of its own; none where it is not installed. */
export async function startPostgraphile(
  { ownerUrl, appUrl, jwtKey, pool }: Ground,
  given: NodeJS.ProcessEnv,
): Promise<Target | undefined> {
  if (!existsSync(new URL('node_modules/postgraphile/package.json', folder))) return undefined;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(index);
  await owner.end();
  const port = await freePort();
  const env = {
    ...given,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: appUrl,
    DATABASE_POOL: String(pool),
    JWT_KEY: jwtKey,
  };
  const script = fileURLToPath(new URL('postgraphile.mjs', folder));
  const process = await startProcess(script, env, { port, path: '/health/ready' });
  return { name: 'postgraphile', port, dialect: postgraphileDialect, note, ...process };
}

const note =
  'postgraphile hides rows by row-level security as the others do; its writes are the generated ones: a row as the client ' +
  'gives it, without lock, rule, counter or log.';
