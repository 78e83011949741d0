import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type SizeName, sizes } from '../data/size.ts';
import { progress } from '../report/progress.ts';
import { copyOfDataSet } from '../store/data-set.ts';
import { openServer } from '../store/server.ts';
import { derivedKey, migrate } from '../store/shipped.ts';
import { crowd } from './crowd.ts';
import { Ground } from './measure.ts';
import { reads } from './reads.ts';

const say = (line: string): void => console.log(line);
/** Executions of each read on each data set: PostgreSQL makes a plan for any values after the fifth. */
const WARM = 6;
const ROUNDS = 15;

/** Prints, as a table, what the statement of each read costs among 20,000 actions and among 1,000,000. */
async function run(only: RegExp, running: AsyncDisposableStack): Promise<void> {
  const server = await openServer(process.env, say);
  running.defer(() => server.stop());
  const secret = randomBytes(48).toString('base64');
  const jwtKey = derivedKey(secret, 'access tokens');
  const role = { name: 'concord_bench', password: derivedKey(secret, 'database application role') };
  const open = async (size: SizeName): Promise<Ground> => {
    const building = progress(`Building the data set (${size})`);
    const url = await copyOfDataSet(server.ownerUrl, role, size, building, `concord_bench_flat_${size}`);
    // Gives the role its password, where an earlier run built the data set.
    await migrate(url, role);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await crowd(owner);
    await owner.end();
    const ground = await Ground.open(url, role, jwtKey);
    running.defer(() => ground.close());
    return ground;
  };
  const [small, large] = [await open('default'), await open('large')];
  const count = (size: SizeName) => sizes[size].actions.toLocaleString('en');
  say(`| Read | Viewer | ${count('default')}: ms | ${count('large')}: ms | Ratio | Pages | Pages | Ratio |`);
  say('| --- | --- | --: | --: | --: | --: | --: | --: |');
  for (const read of reads.filter(({ name, sight }) => only.test(`${sight} ${name}`))) {
    const sent = [await small.statementsOf(read), await large.statementsOf(read)] as const;
    const times: [number[], number[]] = [[], []];
    for (const [index, ground] of [small, large].entries()) await ground.time(sent[index] ?? [], WARM);
    // In turns, so that what else the machine does is shared.
    for (let round = 0; round < ROUNDS; round++) {
      times[0].push(...(await small.time(sent[0], 1)));
      times[1].push(...(await large.time(sent[1], 1)));
    }
    const [a, b] = [median(times[0]), median(times[1])];
    const [p, q] = [await small.pages(sent[0]), await large.pages(sent[1])];
    say(
      `| ${read.name} | ${read.sight} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} | ${p} | ${q} | ${(q / p).toFixed(2)} |`,
    );
  }
}

const median = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;

const running = new AsyncDisposableStack();
try {
  await run(new RegExp(process.argv[2] ?? ''), running);
} finally {
  await running.disposeAsync();
}
