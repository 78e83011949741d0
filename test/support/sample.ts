import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { inject } from 'vitest';
import { SystemClock } from '../../src/platform/clock.js';
import { appUrl } from '../../src/platform/database/migrate.js';
import { loadSample } from '../../src/sample/load-sample.js';
import { appRole } from './app-role.js';

/** A migrated database of its own, still empty; answers its owner's connection. */
export async function emptyCopy(): Promise<string> {
  const name = `sample_${randomUUID().replaceAll('-', '')}`;
  const maker = new pg.Client({ connectionString: inject('ownerUrl') });
  await maker.connect();
  await maker.query('select pg_advisory_lock(1)');
  await maker.query(`create database ${name} template ${inject('template')}`);
  await maker.end();
  const url = new URL(inject('ownerUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * A copy of the sample, which is loaded once a run: whoever comes first loads it, and the others wait for that. Whoever is
 * there to see it loaded does so by `emptyCopy` and `loadInto`.
 */
export async function loadedCopy(): Promise<string> {
  const loaded = `loaded_${inject('template')}`;
  const maker = new pg.Client({ connectionString: inject('ownerUrl') });
  await maker.connect();
  await maker.query('select pg_advisory_lock(2)');
  const { rowCount } = await maker.query('select from pg_database where datname = $1', [loaded]);
  if (!rowCount) {
    const url = await emptyCopy();
    await loadInto(url);
    await maker.query(`alter database ${new URL(url).pathname.slice(1)} rename to ${loaded}`);
  }
  const copy = `sample_${randomUUID().replaceAll('-', '')}`;
  await maker.query(`create database ${copy} template ${loaded}`);
  await maker.end();
  return Object.assign(new URL(inject('ownerUrl')), { pathname: `/${copy}` }).href;
}

/** What an application on such a database needs, on the system's clock. */
export const aroundSample = (ownerUrl: string) => ({
  databaseUrl: appUrl(ownerUrl, appRole),
  pool: 10,
  jwtKey: 'the key of this sample',
  clock: new SystemClock(),
  introspection: true,
  mail: { key: '00'.repeat(32), site: 'http://localhost' },
  logger: pino({ level: 'silent' }),
});

/** Loads the sample, saying nothing. */
export function loadInto(ownerUrl: string, asked = new AbortController().signal): Promise<void> {
  const silent = { step: () => undefined, end: () => undefined };
  return loadSample(aroundSample(ownerUrl), asked, () => silent);
}
