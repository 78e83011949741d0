import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeOwnerLock } from '../../src/platform/database/embedded/owner-lock.js';
import { processStart } from '../../src/platform/database/embedded/process-start.js';
import { ask, EmbeddedProcess, freshDataFolder, removePrepared, usedDataFolder } from './embedded-process.js';

afterAll(removePrepared);

function lockFolder(): string {
  const folder = freshDataFolder();
  mkdirSync(folder);
  return folder;
}

test('a second start beside a running one is refused, names the first and does it no harm', async () => {
  const folder = await usedDataFolder();
  const first = new EmbeddedProcess(folder);
  const url = await first.url();
  const { refused } = await new EmbeddedProcess(folder).answer();
  expect(refused).toContain(`Concord already runs here (process ${first.child.pid}, data in ${folder})`);
  expect(refused).toContain('DATABASE_URL');
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await first.end('stop');
});

test('of many that come at once upon a dead owner exactly one gets the folder', async () => {
  const folder = await usedDataFolder();
  const dead = new EmbeddedProcess(folder);
  await dead.url();
  await dead.end('kill -9');
  const many = [1, 2, 3, 4, 5].map(() => new EmbeddedProcess(folder));
  const answers = await Promise.all(many.map((node) => node.answer()));
  const winners = many.filter((_, index) => answers[index]?.url !== undefined);
  expect(winners).toHaveLength(1);
  const refusals = answers.flatMap(({ refused }) => refused ?? []);
  expect(refusals).toHaveLength(4);
  for (const refused of refusals) expect(refused).toContain(`process ${winners[0]?.child.pid},`);
  await winners[0]?.end('stop');
});

test('an owner that gave up, died, or whose number another process bears does not block', () => {
  const folder = lockFolder();
  takeOwnerLock(folder)();
  const release = takeOwnerLock(folder);
  expect(() => takeOwnerLock(folder)).toThrow(`process ${process.pid},`);
  release();
  writeFileSync(join(folder, 'owner.7'), `${process.pid} ${processStart(process.pid)}0`);
  takeOwnerLock(folder)();
  expect(readdirSync(folder)).toEqual(['owner.8']);
});
