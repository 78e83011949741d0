import 'reflect-metadata';
import { readConfig } from './config.js';
import { ConfigError } from './config-error.js';
import { EmbeddedPostgresError } from './platform/database/embedded/embedded-postgres-error.js';
import { serve } from './serve.js';
import { StartRefused } from './start-port.js';

// In production: from a PostgreSQL of the installation's own, as it stands. Else: everything found, made and filled.
try {
  const config = readConfig(process.env);
  if (config.production) await serve(config);
  // What only a trial needs is not even read in production.
  else await (await import('./start.js')).start(config);
} catch (error) {
  const told =
    error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof StartRefused;
  console.error(told ? error.message : error);
  process.exit(1);
}
