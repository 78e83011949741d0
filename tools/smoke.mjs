// The README's start command and tour, as a newcomer would: npm start on a free port with data of its own, the tour
// through the API (sign in, draft, comment, approve by both sides), Ctrl-C, and nothing left running.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runTour } from './tour.mjs';

const READY_WITHIN = 180_000;
const STOPPED_WITHIN = 10_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function until(what, within, holds) {
  for (const end = Date.now() + within; Date.now() < end; await setTimeout(100)) if (await holds()) return;
  throw new Error(`${what}: not within ${within / 1000} s`);
}

/** The process of the PostgreSQL on that folder (the first line of its postmaster.pid). */
async function serverOn(folder) {
  const file = await readFile(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8');
  return Number(file.split('\n')[0]);
}

async function started(port, dataFolder) {
  // A group of its own, so that Ctrl-C can be sent to all of it, as a terminal does.
  const npm = spawn('npm', ['start'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, PORT: String(port), CONCORD_DATA: dataFolder },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  await until('npm start is ready', READY_WITHIN, async () => {
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`);
    return fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return npm;
}

/** A process, or with a negative number its group. One that has ended and was not yet taken note of by its parent (Z) lives no more. */
function lives(pid) {
  try {
    process.kill(pid, 0);
    return pid < 0 || !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function stopped({ pid }) {
  process.kill(-pid, 'SIGINT');
  await until('Ctrl-C ends all of it', STOPPED_WITHIN, () => !lives(-pid));
}

const port = await freePort();
const dataFolder = await mkdtemp(join(tmpdir(), 'concord-smoke-'));
// Started by root, PostgreSQL runs as another user, who must get there.
await chmod(dataFolder, 0o755);
let npm;
try {
  npm = await started(port, dataFolder);
  const printed = await runTour(`http://127.0.0.1:${port}`);
  console.log(printed);
  for (const line of ['live: APPROVED EU APPROVED KZ APPROVED', 'APPROVED'])
    if (!printed.split('\n').includes(line)) throw new Error(`the tour did not print "${line}"`);
  const server = await serverOn(dataFolder);
  if (!lives(server)) throw new Error('no PostgreSQL was running');
  await stopped(npm);
  if (lives(server)) throw new Error(`PostgreSQL was left running: ${server}`);
  npm = await started(port, dataFolder);
  console.log('The second start is ready too.');
  await stopped(npm);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
  if (npm && lives(-npm.pid)) process.kill(-npm.pid, 'SIGINT');
  if (npm)
    await until('the end', STOPPED_WITHIN, () => !lives(-npm.pid)).catch(() =>
      process.kill(-npm.pid, 'SIGKILL'),
    );
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
