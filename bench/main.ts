import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUse } from './load/database-use.ts';
import { Judge } from './load/judge.ts';
import { compareRows, keptRows } from './load/kept-rows.ts';
import { measure } from './load/measure.ts';
import { help, type Options, readOptions } from './options.ts';
import { type Figures, figuresOf } from './report/figures.ts';
import { plotOf } from './report/plot.ts';
import { progress } from './report/progress.ts';
import { tableOf } from './report/table.ts';
import { copyOfDataSet } from './store/data-set.ts';
import { openServer } from './store/server.ts';
import { appUrl, derivedKey } from './store/shipped.ts';
import { startConcord } from './targets/concord.ts';
import { startLimit } from './targets/limit.ts';
import { peerMissing, startPostgraphile } from './targets/postgraphile.ts';
import { planOf } from './workload/plan.ts';

const say = (line: string): void => console.log(line);
/** As Concord has it unless it is told otherwise. */
const POOL = 10;

async function run(options: Options, running: AsyncDisposableStack): Promise<void> {
  const { DATABASE_URL, ...env } = process.env;
  const server = await openServer({ DATABASE_URL }, say);
  running.defer(() => server.stop());
  const secret = randomBytes(48).toString('base64');
  const jwtKey = derivedKey(secret, 'access tokens');
  const role = { name: 'concord_bench', password: derivedKey(secret, 'database application role') };
  const ownerUrl = await copyOfDataSet(
    server.ownerUrl,
    role,
    options.size,
    progress('Building the data set'),
  );
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  running.defer(() => owner.end());
  const plan = await planOf(owner, { jwtKey, now: new Date(), calls: options.calls });
  const ground = {
    ownerUrl,
    appUrl: appUrl(ownerUrl, role),
    appRole: role.name,
    secret,
    jwtKey,
    pool: Number(env['DATABASE_POOL'] ?? POOL),
  };
  // Concord first: it gives the role its password.
  const concord = await startConcord(ground, env);
  running.defer(() => concord.stop());
  const limit = await startLimit(ground, env);
  running.defer(() => limit.stop());
  const peer = await startPostgraphile(ground, env);
  if (peer) running.defer(() => peer.stop());
  else say(peerMissing);
  const targets = [limit, concord, ...(peer ? [peer] : [])];
  say('Comparing the answers.');
  const database = await databaseUse(owner);
  const before = await keptRows(owner);
  const judge = await Judge.comparing(targets, plan, options.workloads);
  const measured = await measure(targets, plan, { judge, database }, options, progress('Measuring'));
  compareRows(before, await keptRows(owner), judge.done);
  const figures = figuresOf(measured);
  const notes = targets.flatMap(({ note }) => note ?? []);
  say([tableOf(figures), ...notes, ...(peer ? [] : [peerMissing])].join('\n'));
  keep(options, figures, notes);
}

function keep(options: Options, figures: readonly Figures[], notes: readonly string[]): void {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  const at = new Date().toISOString();
  const file = join(options.out, at.replaceAll(/[:.]/g, '-'));
  mkdirSync(options.out, { recursive: true });
  writeFileSync(`${file}.json`, `${JSON.stringify({ at, machine, options, figures, notes }, null, 2)}\n`);
  writeFileSync(`${file}.svg`, plotOf(figures, notes));
  say(`Written to ${file}.json and .svg.`);
}

const options = readOptions(process.argv.slice(2));
if (!options) say(help);
else {
  const running = new AsyncDisposableStack();
  const stop = () => {
    say('Stopping.');
    void running.disposeAsync().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await run(options, running);
  } finally {
    await running.disposeAsync();
  }
}
