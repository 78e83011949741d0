import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A Node process that has come to listen. */
export interface Started {
  readonly pid: number;
  stop(): Promise<void>;
}

const PATIENCE = 60_000;

/** Starts a script with an environment and waits until `path` answers on `port`. Fails with what it wrote where it ends before. */
export async function startProcess(
  script: string,
  env: NodeJS.ProcessEnv,
  { port, path }: { port: number; path: string },
): Promise<Started> {
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-4_000);
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${script} ended.\n${told}`)));
  ended.catch(() => undefined);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} could not be started.`);
  process.once('exit', () => child.kill('SIGKILL'));
  await Promise.race([ended, answers(`http://127.0.0.1:${port}${path}`)]);
  return { pid, stop: () => end(child) };
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    if (Date.now() > until) throw new Error(`${url} does not answer.`);
    await new Promise((passed) => setTimeout(passed, 50));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(hurry);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
