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
