import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { homeOf } from '../../src/platform/database/embedded/cluster-home.js';
import { livingPostmaster } from '../../src/platform/database/embedded/postmaster.js';
import {
  ask,
  EmbeddedProcess,
  freshDataFolder,
  idsOf,
  removePrepared,
  usedDataFolder,
} from './embedded-process.js';

afterAll(removePrepared);

/** The real uid of the server's process, proc(5). */
function serverUid(home: string): number {
  const status = readFileSync(`/proc/${livingPostmaster(home)?.pid}/status`, 'utf8');
  return Number(/^Uid:\t(\d+)/m.exec(status)?.[1]);
}

/** A data folder below a folder that only root may pass through. */
function secludedDataFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'concord-secluded-'));
  chmodSync(parent, 0o700);
  const folder = join(parent, 'data');
  mkdirSync(folder);
  onTestFinished(() => {
    if (homeOf(folder) !== folder) rmSync(homeOf(folder), { recursive: true });
    rmSync(parent, { recursive: true });
  });
  return folder;
}

describe.runIf(process.getuid?.() === 0)('for root', () => {
  test('the server runs as another user, who owns the data', async () => {
    const folder = await usedDataFolder();
    const node = new EmbeddedProcess(folder);
    await node.url();
    expect(serverUid(folder)).not.toBe(0);
    expect(serverUid(folder)).toBe(statSync(folder).uid);
    await node.end('stop');
  });

  test('data where that user cannot reach them live in /var/lib/concord, and go with the folder', async () => {
    const folder = secludedDataFolder();
    const first = new EmbeddedProcess(folder);
    const { url, said } = await first.answer();
    const home = homeOf(folder);
    expect(home).toMatch(/^\/var\/lib\/concord\/[0-9a-f]{12}\/data-[0-9a-f]{8}$/);
    expect(said).toContainEqual(expect.stringMatching(`cannot reach ${folder}: the data live in ${home}`));
    await ask(url ?? '', `create table note as select 'kept' as text`);
    await first.end('stop');

    const second = new EmbeddedProcess(folder);
    expect(await ask(await second.url(), 'select text from note')).toEqual([{ text: 'kept' }]);
    await second.end('stop');

    rmSync(folder, { recursive: true });
    const third = new EmbeddedProcess(folder);
    await expect(ask(await third.url(), 'select text from note')).rejects.toThrow('does not exist');
    await third.end('stop');
    rmSync(home, { recursive: true });
  });

  test('data that have become unreachable are not passed over', async () => {
    const folder = await usedDataFolder();
    const first = new EmbeddedProcess(folder);
    await first.url();
    await first.end('stop');
    chmodSync(join(folder, '..'), 0o700);
    const { refused } = await new EmbeddedProcess(folder).answer();
    expect(refused).toMatch(/can no longer reach the data .* DATABASE_URL/);
  });
});

/** Whether a process of that user could run this checkout at all: not below the 0700 home of root. */
function canRunNode(as: { uid: number; gid: number }): boolean {
  return spawnSync(process.execPath, ['--version'], as).status === 0;
}

describe.runIf(process.getuid?.() === 0 && canRunNode(idsOf('nobody')))('for an ordinary user', () => {
  test('it runs as that user, in the folder itself', async () => {
    const folder = freshDataFolder();
    const nobody = idsOf('nobody');
    const node = new EmbeddedProcess(folder, nobody);
    const { url, refused } = await node.answer();
    expect(refused).toBeUndefined();
    expect(await ask(url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(serverUid(folder)).toBe(nobody.uid);
    await node.end('stop');

    const asRoot = new EmbeddedProcess(folder);
    await asRoot.url();
    expect(serverUid(folder)).toBe(nobody.uid);
    await asRoot.end('stop');
  });

  test('data of another user are refused, naming the way out', async () => {
    const folder = freshDataFolder();
    mkdirSync(folder);
    const { refused } = await new EmbeddedProcess(folder, idsOf('nobody')).answer();
    expect(refused).toMatch(/belong to another user \(uid 0\); you are nobody.*DATABASE_URL/);
  });

  test('a user without a passwd entry is refused, naming DATABASE_URL', async () => {
    const { refused } = await new EmbeddedProcess(freshDataFolder(), { uid: 54_321, gid: 54_321 }).answer();
    expect(refused).toMatch(/cannot run as uid 54321, which has no entry in \/etc\/passwd.*DATABASE_URL/);
  });
});
