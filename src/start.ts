import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from './app.module.js';
import { createApplication, stopApplication } from './application.js';
import { type Config, derivedKey } from './config.js';
import { SystemClock } from './platform/clock.js';
import type { AppRole } from './platform/database/app-role.js';
import { startEmbeddedPostgres } from './platform/database/embedded/start-embedded-postgres.js';
import { appUrl, jobsUrl, migrate } from './platform/database/migrate.js';
import { stopOnSignals } from './platform/http/stop-on-signals.js';
import { createLogger } from './platform/log.js';
import { consolePost } from './platform/mail/console-post.js';
import { smtpPost } from './platform/mail/smtp-post.js';
import { loadSample } from './sample/load-sample.js';
import { progressOf } from './sample/progress.js';
import { emptyDatabase, sampleState } from './sample/sample-state.js';
import { offeredAccounts, welcome } from './sample/welcome.js';
import { refuseTakenPort, StartRefused } from './start-port.js';
import { keptSecret } from './start-secret.js';

const say = (line: string): void => console.log(line);

/**
 * `npm start`: an embedded PostgreSQL (or the one DATABASE_URL names), its schema, the sample where the database is
 * still empty, and the server on it, until the process is told to stop; then all of it is stopped.
 * Refuses (StartRefused, EmbeddedPostgresError) with a sentence for the person at the keyboard.
 */
export async function start(config: Config): Promise<void> {
  const asked = new AbortController();
  const running = new AsyncDisposableStack();
  const opening = open(config, running, asked.signal);
  stopOnSignals({
    say,
    stop: async () => {
      asked.abort();
      say('Stopping.');
      // What is just being started is waited for: it could not be stopped half way.
      await opening.catch(() => undefined);
      await running.disposeAsync();
    },
  });
  try {
    await opening;
  } catch (error) {
    if (asked.signal.aborted) return;
    await running.disposeAsync();
    throw error;
  }
}

async function open(config: Config, running: AsyncDisposableStack, asked: AbortSignal): Promise<void> {
  await refuseTakenPort(config.port, config.host);
  mkdirSync(config.dataFolder, { recursive: true });
  const { smtp, site } = config.mail;
  const secret = config.secret ?? keptSecret(config.dataFolder);
  const role = { name: config.appRole, password: derivedKey(secret, 'database application role') };
  const ownerUrl = config.databaseUrl ?? (await embedded(config, running));
  asked.throwIfAborted();
  say('Bringing the schema up to date.');
  await migrate(ownerUrl, role);
  const around = {
    databaseUrl: appUrl(ownerUrl, role),
    pool: config.pool,
    jwtKey: derivedKey(secret, 'access tokens'),
    clock: new SystemClock(),
    introspection: config.introspection,
    origins: config.origins,
    logger: createLogger({ level: config.logLevel, readable: true }),
    mail: {
      key: derivedKey(secret, 'mail in the outbox'),
      site,
      post: smtp ? smtpPost(smtp.url, smtp.from, site) : consolePost(say),
    },
  };
  const withSample = await fill(config, ownerUrl, role, around, asked);
  asked.throwIfAborted();
  const jobs = jobsUrl(ownerUrl, role);
  const workspace = withSample ? { offered: offeredAccounts } : {};
  const app = await createApplication({ ...around, jobsUrl: jobs, workspace }, config.trustProxy);
  running.defer(() => stopApplication(app));
  await listen(() => app.listen(config.port, config.host), config.port);
  for (const line of welcome(await app.getUrl(), withSample)) say(line);
}

async function embedded(config: Config, running: AsyncDisposableStack): Promise<string> {
  say('Starting PostgreSQL.');
  const postgres = await startEmbeddedPostgres({ dataFolder: join(config.dataFolder, 'postgres'), say });
  running.defer(() => postgres.stop());
  return postgres.ownerUrl;
}

/** Loads the sample once, into an empty database; answers whether the database has it. */
async function fill(
  { databaseUrl }: Config,
  ownerUrl: string,
  role: AppRole,
  around: Surroundings,
  asked: AbortSignal,
): Promise<boolean> {
  const state = await sampleState(ownerUrl, role);
  if (state === 'LOADED') return true;
  if (state === 'FOREIGN') return false;
  if (state === 'PARTIAL') {
    // Nobody could have worked in it: the server listens only once the sample is whole.
    if (databaseUrl)
      throw new StartRefused(
        'The sample was not loaded to its end in the database of DATABASE_URL. Empty that database, then start again.',
      );
    say('The sample was not loaded to its end: it is loaded anew.');
    await emptyDatabase(ownerUrl, role);
    await migrate(ownerUrl, role);
  }
  say('Loading the sample partnerships.');
  await loadSample(around, asked, progressOf);
  return true;
}

async function listen(begin: () => Promise<unknown>, port: number): Promise<void> {
  try {
    await begin();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw StartRefused.taken(port);
    throw error;
  }
}
