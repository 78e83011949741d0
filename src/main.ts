import 'reflect-metadata';
import { pino } from 'pino';
import { createApplication } from './application.js';
import { derivedKey, readConfig } from './config.js';
import { SystemClock } from './platform/clock.js';
import { appUrl, migrate } from './platform/database/migrate.js';

const config = readConfig(process.env);
const secret = config.secret ?? 'x';
const role = { name: config.appRole, password: derivedKey(secret, 'database application role') };
await migrate(config.databaseUrl!, role);
const app = await createApplication({
  databaseUrl: appUrl(config.databaseUrl!, role),
  pool: config.pool,
  jwtKey: derivedKey(secret, 'access tokens'),
  clock: new SystemClock(),
  introspection: true,
  logger: pino({ level: config.logLevel }),
});
await app.listen(config.port, config.host);
