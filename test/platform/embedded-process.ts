import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/start-embedded-postgres.js';

const source = pathToFileURL(
  join(import.meta.dirname, '../../src/platform/database/embedded/start-embedded-postgres.ts'),
);

/** Node runs TypeScript itself, but the sources name each other `.js`, as their build will be named. */
const names = `import { registerHooks } from 'node:module';
  registerHooks({ resolve(name, context, next) {
    try { return next(name, context); }
    catch (error) { if (name.endsWith('.js')) return next(name.slice(0, -3) + '.ts', context); throw error; }
  } });`;

const script = `const [folder, durable] = process.argv.slice(1);
  const said = [];
  try {
    const { startEmbeddedPostgres } = await import(${JSON.stringify(source.href)});
    const say = (line) => said.push(line);
    const server = await startEmbeddedPostgres({ dataFolder: folder, say, durable: durable === 'durable' });
    process.on('message', async (wish) => {
      if (wish === 'stop') await server.stop();
      process.exit(0);
    });
    process.send({ url: server.ownerUrl, said });
  } catch (error) {
    process.send({ refused: error.message, said }, () => process.exit(1));
  }`;

/** What a Node process of its own answered to starting the embedded server. */
export interface Answer {
  readonly url?: string;
  readonly refused?: string;
  readonly said: readonly string[];
}

interface EmbeddedProcessOptions {
  readonly durable?: boolean;
  readonly uid?: number;
  readonly gid?: number;
}

/** A Node process that starts the embedded server on that folder, as npm start would. */
export class EmbeddedProcess {
  readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(dataFolder: string, { durable = false, ...as }: EmbeddedProcessOptions = {}) {
    const args = [
      '--import',
      `data:text/javascript,${encodeURIComponent(names)}`,
      '--input-type=module',
      '-e',
      script,
    ];
    this.child = spawn(process.execPath, [...args, dataFolder, durable ? 'durable' : ''], {
      ...as,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.ended = once(this.child, 'exit');
    onTestFinished(() => this.end('exit'));
  }

  async answer(): Promise<Answer> {
    const [answer]: Answer[] = await Promise.race([
      once(this.child, 'message'),
      this.ended.then(() => Promise.reject(new Error('it ended without an answer'))),
    ]);
    if (!answer) throw new Error('it sent nothing');
    return answer;
  }

  /** The connection string; fails where the start was refused. */
  async url(): Promise<string> {
    const { url, refused } = await this.answer();
    if (url === undefined) throw new Error(refused);
    return url;
  }

  /** Ends it: with `stop()`, by `process.exit` without it, or by kill -9. */
  async end(how: 'stop' | 'exit' | 'kill -9'): Promise<void> {
    if (how === 'kill -9') this.child.kill('SIGKILL');
    else if (this.child.connected) this.child.send(how, () => undefined);
    await this.ended;
  }
}

/** A data folder that does not exist yet, below a folder everybody may pass through; all of it goes with the test. */
export function freshDataFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'concord-embedded-'));
  chmodSync(parent, 0o777);
  onTestFinished(() => rmSync(parent, { recursive: true, force: true, maxRetries: 20 }));
  return join(parent, 'data');
}

let prepared: string | undefined;

/**
 * A data folder that was started and stopped before: initdb takes seconds, so one is made and copied.
 * A file that asks for one removes the original after all of its tests.
 */
export async function usedDataFolder(): Promise<string> {
  const folder = freshDataFolder();
  prepared ??= await preparedFolder();
  const copied = spawnSync('cp', ['-a', join(prepared, 'data'), folder], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(copied.stderr);
  return folder;
}

export function removePrepared(): void {
  if (prepared !== undefined) rmSync(prepared, { recursive: true });
  prepared = undefined;
}

async function preparedFolder(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'concord-prepared-'));
  chmodSync(parent, 0o755);
  const dataFolder = join(parent, 'data');
  const server = await startEmbeddedPostgres({ dataFolder, say: () => undefined, durable: true });
  await server.stop();
  return parent;
}

/** One statement over a connection of its own; the rows. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  // A connection that breaks also rejects the query under way, which is where it is answered for.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** uid and gid of a user of this system. */
export function idsOf(name: string): { uid: number; gid: number } {
  const [uid, gid] = ['-u', '-g'].map((what) =>
    Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout),
  );
  if (uid === undefined || gid === undefined) throw new Error(`no user ${name}`);
  return { uid, gid };
}
