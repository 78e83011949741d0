import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { createApplication } from '../../src/application.js';
import { appUrl } from '../../src/platform/database/migrate.js';
import { consolePost } from '../../src/platform/mail/console-post.js';
import { appRole } from './app-role.js';
import { logger } from './log.js';
import { arrived } from './mailbox.js';
import { TestClock } from './test-clock.js';

/** The worker's own database: a copy of the migrated template. The owner sees through the row-level wall. */
async function copyOfTemplate(): Promise<{ ownerUrl: string; owner: pg.Pool }> {
  const name = `worker_${randomUUID().replaceAll('-', '')}`;
  const maker = new pg.Client({ connectionString: inject('ownerUrl') });
  await maker.connect();
  // Two workers cannot copy the template in the same instant.
  await maker.query(`select pg_advisory_lock(1)`);
  await maker.query(`create database ${name} template ${inject('template')}`);
  await maker.end();
  const url = new URL(inject('ownerUrl'));
  url.pathname = `/${name}`;
  const owner = new pg.Pool({ connectionString: url.href, max: 2 });
  owner.on('error', () => undefined);
  return { ownerUrl: url.href, owner };
}

const { ownerUrl, owner } = await copyOfTemplate();

export const clock = new TestClock();
export { owner, ownerUrl };

/** The worker's one application, on real HTTP. */
export const app = await createApplication(
  {
    databaseUrl: appUrl(ownerUrl, appRole),
    pool: 10,
    jwtKey: 'the key of this test run',
    clock,
    introspection: true,
    mail: { key: '00'.repeat(32), site: 'https://concord.example.org', post: consolePost(arrived) },
    logger,
  },
  true,
);
await app.listen(0, '127.0.0.1');
export const origin = await app.getUrl();
export const database = app.get(DataSource);
