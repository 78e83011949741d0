import { setMaxListeners } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { SizeName } from '../data/size.ts';
import { databaseUse } from '../load/database-use.ts';
import { useOf } from '../load/process-use.ts';
import { quantile } from '../report/quantile.ts';
import { concordAlone } from '../targets/concord-alone.ts';
import { asked, castOf, kinds, type Part } from './cast.ts';
import { Follower } from './follower.ts';
import { judge, lastEvents, type Opened, type Truth } from './judge.ts';
import { ask, type Done, doAct } from './say.ts';
import { textOf } from './text-of.ts';

const help = `npm run bench:live -- [options]
  --sockets N     open at a time, each with one subscription (default: 2000)
  --kind NAME     ${kinds.join(', ')}; may be repeated (default: all, as many of each)
  --acts N        commits that are news (default: 200)
  --pace N        of them a second, one after the other (default: 5)
  --idle N        seconds in which nothing happens (default: 10)
  --size NAME     of the data set: default, tiny (default: default)
  --profile FILE  a CPU profile of the server during the acts
Where to build and find the data set: as npm run bench.`;
/** Opened at a time: a network may have 50 that have not said whose they are. */
const OPENING = 40;
/** Questions at a time about how things stand. */
const ASKING = 4;
/** Milliseconds after which what has not come does not come. */
const PATIENCE = 60_000;

const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '2000' },
    kind: { type: 'string', multiple: true, default: [...kinds] },
    acts: { type: 'string', default: '200' },
    pace: { type: 'string', default: '5' },
    idle: { type: 'string', default: '10' },
    size: { type: 'string', default: 'default' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(help);
else {
  const running = new AsyncDisposableStack();
  try {
    await run(running);
  } finally {
    await running.disposeAsync();
  }
}

async function run(running: AsyncDisposableStack): Promise<void> {
  const wanted = values.kind.map((told) => {
    const kind = kinds.find((one) => one === told);
    if (!kind) throw new Error(`${told} is none of ${kinds.join(', ')}.`);
    return kind;
  });
  const size: SizeName = values.size === 'tiny' ? 'tiny' : 'default';
  const { concord, inspector, owner, jwtKey } = await concordAlone(size, running);
  const { parts, acts } = await castOf(owner, { jwtKey, sockets: Number(values.sockets), wanted });
  const databaseCpu = await databaseUse(owner);
  const memory = async () => ({
    heap: await inspector.heapAfterCollection(),
    rss: useOf(concord.pid)?.bytes ?? Number.NaN,
  });

  // What is loaded and compiled once does not count as a socket's.
  const first = await openAll(concord.port, parts.slice(0, 80));
  await whole(first);
  for (const { follower } of first) follower.close();
  await setTimeout(1_000);
  const before = await memory();
  const opening = performance.now();
  const all = await openAll(concord.port, parts);
  await whole(all);
  const opened = performance.now() - opening;
  await setTimeout(2_000);
  const open = await memory();

  const idle = [useOf(concord.pid)?.cpuSeconds ?? 0, databaseCpu() ?? Number.NaN];
  await setTimeout(Number(values.idle) * 1_000);
  const then = [useOf(concord.pid)?.cpuSeconds ?? 0, databaseCpu() ?? Number.NaN];

  const sizes = await logSizes();
  const [began, ownCpu] = [performance.now(), process.cpuUsage()];
  const serverCpu = useOf(concord.pid)?.cpuSeconds ?? Number.NaN;
  const databaseBefore = databaseCpu() ?? Number.NaN;
  const profiled = values.profile ? await inspector.profile(values.profile) : undefined;
  const done: Done[] = [];
  for (let n = 0; n < Number(values.acts); n += 1) {
    done.push(await doAct(concord, acts.next().value));
    await setTimeout(Math.max(0, began + ((n + 1) * 1_000) / Number(values.pace) - performance.now()));
  }
  await profiled?.();
  const took = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(ownCpu);
  const serverTook = (useOf(concord.pid)?.cpuSeconds ?? Number.NaN) - serverCpu;
  const databaseTook = (databaseCpu() ?? Number.NaN) - databaseBefore;

  const ended = await logSizes();
  const truths = new Map<Part, string>();
  const left = all.values();
  const learn = async () => {
    for (const { part } of left) {
      const query = asked[part.kind];
      if (query)
        truths.set(
          part,
          await ask(concord, part.token, query, part.variables).then(textOf, ({ message }: Error) => message),
        );
    }
  };
  const truth: Truth = (part) =>
    truths.get(part) ?? { from: sizes.get(part.subject) ?? 0, to: ended.get(part.subject) ?? 0 };
  await Promise.all(Array.from({ length: ASKING }, learn));
  const waited = await lastEvents(all, truth, PATIENCE);
  const figures = wanted.map((kind) => {
    const mine = all.filter(({ part }) => part.kind === kind);
    const { latencies, sinceAnswer, ...told } = judge(mine, done, began, truth);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => quantile(latencies, part));
    const p50SinceAnswer = quantile(sinceAnswer, 0.5);
    return { kind, ...told, measured: latencies.length, p50, p95, p99, p50SinceAnswer };
  });
  const answers = done.map(({ sent, answered }) => answered - sent);
  for (const { follower } of all) follower.close();
  await setTimeout(2_000);
  const closed = await memory();
  const result = {
    at: new Date().toISOString(),
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version },
    sockets: all.length,
    openedInSeconds: opened / 1_000,
    idleCpu: idle.map((at, index) => ((then[index] ?? 0) - at) / Number(values.idle)),
    heapPerSocket: (open.heap - before.heap) / all.length,
    rssPerSocket: (open.rss - before.rss) / all.length,
    memory: { before, open, closed },
    acts: {
      done: done.length,
      seconds: took,
      waitedForTheLast: waited / 1_000,
      answerP50: quantile(answers, 0.5),
      answerP99: quantile(answers, 0.99),
      cpuOfTheServerMsAnAct: (serverTook * 1_000) / done.length,
      cpuOfTheDatabaseMsAnAct: (databaseTook * 1_000) / done.length,
      cpuOfTheClientsMsAnAct: (user + system) / 1_000 / done.length,
    },
    figures: figures.map(({ faults, ...rest }) => ({
      ...rest,
      faults: faults.length,
      sample: faults.slice(0, 3),
    })),
  };
  mkdirSync('.data/bench/results', { recursive: true });
  writeFileSync('.data/bench/results/live.json', JSON.stringify(result, null, 2));
  console.log(JSON.stringify(result, null, 2));
  if (figures.some(({ lost, twice, faults }) => lost + twice + faults.length > 0)) process.exitCode = 1;

  async function logSizes(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await owner.query<{ id: string; size: number }>(
      'select node_id_int(13, partnership_id, audience, 0) as id, size::int as size from log',
    );
    return new Map(rows.map(({ id, size }) => [id, size]));
  }
}

async function openAll(port: number, parts: readonly Part[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  const left = parts.values();
  const open = async () => {
    for (const part of left) opened.push({ part, follower: await Follower.open(port, part) });
  };
  await Promise.all(Array.from({ length: OPENING }, open));
  return opened;
}

/** Waits until each that is told at once how things stand has been told. */
async function whole(opened: readonly Opened[]): Promise<void> {
  const all = opened.filter(({ part }) => part.kind !== 'logAppended');
  const signal = AbortSignal.timeout(PATIENCE);
  setMaxListeners(all.length, signal);
  await Promise.all(all.map(({ follower }) => follower.until((heard) => heard.length > 0, signal)));
  const silent = all.filter(({ follower }) => follower.heard.length + follower.faults.length === 0);
  if (silent.length > 0)
    throw new Error(
      `${silent.length} of ${all.length} have heard nothing, the first ${silent[0]?.follower.following.query}`,
    );
}
