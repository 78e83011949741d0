import { fileURLToPath } from 'node:url';
import { concordDialect } from '../workload/dialect.ts';
import { freePort, startProcess } from './start-process.ts';
import type { Ground, Target } from './target.ts';

/** The limit, in a process of its own. */
export async function startLimit(
  { appUrl, jwtKey, pool }: Ground,
  given: NodeJS.ProcessEnv,
): Promise<Target> {
  const port = await freePort();
  const env = {
    ...given,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: appUrl,
    DATABASE_POOL: String(pool),
    JWT_KEY: jwtKey,
  };
  const script = fileURLToPath(new URL('../limit/main.ts', import.meta.url));
  const process = await startProcess(script, env, { port, path: '/health/ready' });
  return { name: 'limit', port, dialect: concordDialect, ...process };
}
