import { openLimit } from './server.ts';

/** The limit as a process of its own, told by its environment. */
const { DATABASE_URL: databaseUrl, JWT_KEY: jwtKey, DATABASE_POOL: pool, PORT: port } = process.env;
if (!databaseUrl || !jwtKey) throw new Error('DATABASE_URL and JWT_KEY are needed.');
const limit = await openLimit({ databaseUrl, jwtKey, pool: Number(pool ?? 10), now: () => new Date() });
limit.server.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', () => void limit.close());
