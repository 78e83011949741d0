import { fileURLToPath } from 'node:url';
import { concordDialect } from '../workload/dialect.ts';
import { freePort, startProcess } from './start-process.ts';
import type { Ground, Target } from './target.ts';

/** Concord as it ships: the built server in production mode, with every guard on. */
export async function startConcord(ground: Ground, given: NodeJS.ProcessEnv): Promise<Target> {
  const port = await freePort();
  const env = {
    ...given,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: ground.ownerUrl,
    DATABASE_APP_ROLE: ground.appRole,
    DATABASE_POOL: String(ground.pool),
    CONCORD_SECRET: ground.secret,
  };
  const script = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  const process = await startProcess(script, env, { port, path: '/health/ready' });
  return { name: 'concord', port, dialect: concordDialect, ...process };
}
