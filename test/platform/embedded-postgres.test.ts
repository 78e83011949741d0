import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { livingPostmaster, postmasterFile } from '../../src/platform/database/embedded/postmaster.js';
import { processesIn, processStart } from '../../src/platform/database/embedded/process-start.js';
import {
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/start-embedded-postgres.js';
import { until } from '../../src/platform/database/embedded/until.js';
import { ask, EmbeddedProcess, freshDataFolder, removePrepared, usedDataFolder } from './embedded-process.js';

afterAll(removePrepared);

async function started(dataFolder: string, durable = false) {
  const said: string[] = [];
  const server = await startEmbeddedPostgres({ dataFolder, durable, say: (line) => said.push(line) });
  onTestFinished(() => server.stop());
  return { ...server, said };
}

test('a first start makes a durable server whose owner is no superuser', async () => {
  const folder = freshDataFolder();
  const { ownerUrl, said } = await started(folder, true);
  expect(said).toContainEqual(expect.stringContaining('Preparing an embedded PostgreSQL'));
  const [role] = await ask(
    ownerUrl,
    `select rolname, rolsuper, rolcanlogin, rolcreaterole, rolcreatedb, rolbypassrls
       from pg_roles where rolname = current_user`,
  );
  expect(role).toEqual({
    rolname: 'concord',
    rolsuper: false,
    rolcanlogin: true,
    rolcreaterole: true,
    rolcreatedb: true,
    rolbypassrls: false,
  });
  const [database] = await ask(
    ownerUrl,
    `select pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale
       from pg_database where datname = current_database()`,
  );
  expect(database).toEqual({ owner: 'concord', encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8' });
  const settings = await ask(
    ownerUrl,
    `select name, setting from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'max_connections', 'listen_addresses', 'TimeZone')`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_connections: '100',
    listen_addresses: '127.0.0.1',
    TimeZone: 'UTC',
  });
});

test('nobody else gets in: the folder is closed, and every role needs its password', async () => {
  const folder = await usedDataFolder();
  const { ownerUrl } = await started(folder);
  const closed = ['', 'cluster', 'postgres.password', 'concord.password', 'postgresql.log'];
  for (const name of closed) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
  for (const user of ['concord', 'postgres']) {
    const url = new URL(ownerUrl);
    url.username = user;
    url.password = 'a guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrow(
      `password authentication failed for user "${user}"`,
    );
  }
});

test('letters of all partners are letters to search, similarity and lower case', async () => {
  const { ownerUrl } = await started(await usedDataFolder());
  await ask(ownerUrl, 'create extension pg_trgm; create extension unaccent');
  const [row] = await ask(
    ownerUrl,
    `select lower('ҚАЗАҚСТАН ÉCOLE') as lowered, cardinality(show_trgm('Сутегі')) > 0 as has_trigrams,
            to_tsvector('russian', 'ШКОЛЫ') @@ to_tsquery('russian', 'школа') as is_found`,
  );
  expect(row).toEqual({ lowered: 'қазақстан école', has_trigrams: true, is_found: true });
});

test('a second start keeps the data and prepares nothing', async () => {
  const folder = freshDataFolder();
  const first = await started(folder);
  await ask(first.ownerUrl, `create table note as select 'kept' as text`);
  await first.stop();
  const second = await started(folder);
  expect(second.said).toEqual([]);
  expect(await ask(second.ownerUrl, 'select text from note')).toEqual([{ text: 'kept' }]);
});

test('stop ends every process, although a client is connected', async () => {
  const folder = await usedDataFolder();
  const server = await started(folder);
  const waiting = ask(server.ownerUrl, 'select pg_sleep(600)');
  const cut = expect(waiting).rejects.toThrow();
  await until(() => processesIn(join(folder, 'cluster')).length > 1, 5000);
  await server.stop();
  await cut;
  expect(processesIn(join(folder, 'cluster'))).toEqual([]);
  expect(postmasterFile(folder)).toBeUndefined();
});

test('a Node that exits without stopping takes its server with it', async () => {
  const folder = await usedDataFolder();
  const node = new EmbeddedProcess(folder);
  await node.url();
  const pid = postmasterFile(folder)?.pid ?? 0;
  expect(processStart(pid)).toBeDefined();
  await node.end('exit');
  expect(await until(() => processStart(pid) === undefined, 10_000)).toBe(true);
});

test('beside a running server its connection string can be had; else there is none', async () => {
  const folder = await usedDataFolder();
  expect(runningEmbeddedPostgres(folder)).toBeUndefined();
  const server = await started(folder);
  expect(runningEmbeddedPostgres(folder)).toBe(server.ownerUrl);
  await server.stop();
  expect(runningEmbeddedPostgres(folder)).toBeUndefined();
  expect(livingPostmaster(folder)).toBeUndefined();
});
