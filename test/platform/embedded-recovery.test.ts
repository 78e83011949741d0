import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { livingPostmaster, postmasterFile } from '../../src/platform/database/embedded/postmaster.js';
import { processesIn, processStart } from '../../src/platform/database/embedded/process-start.js';
import { until } from '../../src/platform/database/embedded/until.js';
import { ask, EmbeddedProcess, freshDataFolder, removePrepared, usedDataFolder } from './embedded-process.js';

afterAll(removePrepared);

function serverPid(folder: string): number {
  const postmaster = livingPostmaster(folder);
  if (!postmaster) throw new Error('no server runs');
  return postmaster.pid;
}

/** A folder with one note, whose Node is gone and whose server was killed with kill -9 where asked. */
async function abandoned({ killServer }: { killServer: boolean }): Promise<{ folder: string; pid: number }> {
  const folder = await usedDataFolder();
  const node = new EmbeddedProcess(folder, { durable: true });
  await ask(await node.url(), `create table note as select 'acknowledged' as text`);
  const pid = serverPid(folder);
  await node.end('kill -9');
  expect(processStart(pid)).toBeDefined();
  if (killServer) process.kill(pid, 'SIGKILL');
  return { folder, pid };
}

async function expectRecovered(folder: string): Promise<void> {
  const node = new EmbeddedProcess(folder);
  const { url, refused, said } = await node.answer();
  expect(refused).toBeUndefined();
  expect(said).toEqual(['PostgreSQL was ended abruptly; it recovers what was committed.']);
  expect(await ask(url ?? '', 'select text from note')).toEqual([{ text: 'acknowledged' }]);
  await node.end('stop');
  expect(processesIn(join(folder, 'cluster'))).toEqual([]);
}

/** Makes the stale postmaster.pid name another process, as when the system gave the number away again. */
function renumber(folder: string, pid: number): void {
  const file = join(folder, 'cluster/postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(pid)));
}

/** A process of the server's own user that lives until the test ends, and a zombie it never waits for. */
async function strangers(folder: string): Promise<{ living: number; zombie: number }> {
  const { uid, gid } = statSync(folder);
  const as = process.getuid?.() === 0 ? { uid, gid } : {};
  const script = 'exec 3<&0; read line <&3 & echo $!; exec sleep 600';
  const shell = spawn('/bin/sh', ['-c', script], { ...as, cwd: '/' });
  onTestFinished(() => {
    shell.kill('SIGKILL');
  });
  const [line] = await once(shell.stdout, 'data');
  const zombie = Number(String(line));
  // Only once the shell has become sleep(1), which waits for nobody, may its child end.
  const isSleep = () => readFileSync(`/proc/${shell.pid}/comm`, 'utf8') === 'sleep\n';
  expect(await until(isSleep, 5000)).toBe(true);
  shell.stdin.end('end\n');
  const isZombie = () => /\) Z /.test(readFileSync(`/proc/${zombie}/stat`, 'utf8'));
  expect(await until(isZombie, 5000)).toBe(true);
  return { living: shell.pid ?? 0, zombie };
}

test('after kill -9 of Node the next start takes the running server over, and stops it', async () => {
  const { folder, pid } = await abandoned({ killServer: false });
  const next = new EmbeddedProcess(folder);
  const { url, said } = await next.answer();
  expect(said).toEqual([`Taking over the PostgreSQL that still runs here (process ${pid}).`]);
  expect(serverPid(folder)).toBe(pid);
  expect(await ask(url ?? '', 'select text from note')).toEqual([{ text: 'acknowledged' }]);
  await next.end('stop');
  expect(processStart(pid)).toBeUndefined();
  expect(processesIn(join(folder, 'cluster'))).toEqual([]);
});

test('after kill -9 of Node and server what was acknowledged is there', async () => {
  const { folder } = await abandoned({ killServer: true });
  await expectRecovered(folder);
});

test('a backend that outlived its server at work is ended before the next start', async () => {
  const folder = await usedDataFolder();
  const node = new EmbeddedProcess(folder, { durable: true });
  const url = await node.url();
  await ask(url, `create table note as select 'acknowledged' as text`);
  const cut = expect(ask(url, 'select count(*) from generate_series(1, 100000000000)')).rejects.toThrow();
  const isBusy = async () =>
    (await ask(url, `select from pg_stat_activity where query like 'select count%'`)).length;
  while ((await isBusy()) < 1);
  const pid = serverPid(folder);
  await node.end('kill -9');
  process.kill(pid, 'SIGKILL');
  await until(() => processStart(pid) === undefined, 5000);
  expect(processesIn(join(folder, 'cluster'))).not.toEqual([]);
  await expectRecovered(folder);
  await cut;
});

test.runIf(process.platform === 'linux')(
  'the number of a dead server that a zombie bears does not block',
  async () => {
    const { folder } = await abandoned({ killServer: true });
    renumber(folder, (await strangers(folder)).zombie);
    await expectRecovered(folder);
  },
);

test.runIf(process.platform === 'linux')(
  'nor does one that another program was given, which lives on',
  async () => {
    const { folder } = await abandoned({ killServer: true });
    const { living } = await strangers(folder);
    renumber(folder, living);
    await expectRecovered(folder);
    expect(processStart(living)).toBeDefined();
  },
);

test('an initdb that was killed midway is done again', async () => {
  const folder = freshDataFolder();
  const partial = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('partial-')) : [];
  const first = new EmbeddedProcess(folder);
  expect(await until(() => partial().length === 1, 10_000)).toBe(true);
  await first.end('kill -9');
  expect(postmasterFile(folder)).toBeUndefined();
  const second = new EmbeddedProcess(folder);
  expect(await ask(await second.url(), 'select current_user as name')).toEqual([{ name: 'concord' }]);
  expect(partial()).toEqual([]);
  await second.end('stop');
});
