import { createApplication, stopApplication } from './application.js';
import { type Config, derivedKey } from './config.js';
import { ConfigError } from './config-error.js';
import { SystemClock } from './platform/clock.js';
import { appUrl, jobsUrl, migrate } from './platform/database/migrate.js';
import { stopOnSignals } from './platform/http/stop-on-signals.js';
import { createLogger } from './platform/log.js';
import { smtpPost } from './platform/mail/smtp-post.js';

/** Milliseconds in which a load balancer asks for the readiness at least once. */
const NOTICE = 1_000;

/**
 * Serves from a PostgreSQL of the installation's own, as in production: brings its schema up to date as the owner,
 * then listens as the application's role, until the process is told to stop. No sample is loaded.
 * Refuses (ConfigError) without DATABASE_URL or CONCORD_SECRET; rejects where the database cannot be had.
 */
export async function serve(config: Config): Promise<void> {
  const { databaseUrl, secret, mail } = config;
  const { smtp, site } = mail;
  if (!databaseUrl) throw new ConfigError('DATABASE_URL: is needed where no embedded PostgreSQL is started.');
  if (!secret) throw new ConfigError('CONCORD_SECRET: is needed where no embedded PostgreSQL is started.');
  const logger = createLogger({ level: config.logLevel, readable: !config.production });
  const role = { name: config.appRole, password: derivedKey(secret, 'database application role') };
  await migrate(databaseUrl, role);
  const around = {
    databaseUrl: appUrl(databaseUrl, role),
    jobsUrl: jobsUrl(databaseUrl, role),
    pool: config.pool,
    jwtKey: derivedKey(secret, 'access tokens'),
    clock: new SystemClock(),
    introspection: config.introspection,
    origins: config.origins,
    logger,
    mail: {
      key: derivedKey(secret, 'mail in the outbox'),
      site,
      ...(smtp && { post: smtpPost(smtp.url, smtp.from, site) }),
    },
  };
  if (!smtp) logger.warn('no SMTP_URL is set: mails wait in the outbox');
  const app = await createApplication(around, config.trustProxy);
  await app.listen(config.port, config.host);
  stopOnSignals({ stop: () => stopApplication(app, NOTICE), say: (line) => logger.error(line) });
  logger.info({ address: await app.getUrl() }, 'listening');
}
