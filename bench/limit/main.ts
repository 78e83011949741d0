import type { AddressInfo } from 'node:net';
import { openLimit } from './server.ts';

/** The limit as a process of its own: told by its environment, it answers its port on its first line. */
const { DATABASE_URL: databaseUrl, JWT_KEY: jwtKey, DATABASE_POOL: pool } = process.env;
if (!databaseUrl || !jwtKey) throw new Error('DATABASE_URL and JWT_KEY are needed.');
const limit = await openLimit({ databaseUrl, jwtKey, pool: Number(pool ?? 10), now: () => new Date() });
await new Promise<void>((listening) => limit.server.listen(0, '127.0.0.1', listening));
const { port } = limit.server.address() as AddressInfo;
console.log(`http://127.0.0.1:${port}`);
