import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { databaseUse } from '../load/database-use.ts';
import { Judge } from '../load/judge.ts';
import { useOf } from '../load/process-use.ts';
import { runSlice } from '../load/slice.ts';
import { isFlat, slopeOf } from '../report/slope.ts';
import { concordAlone } from '../targets/concord-alone.ts';
import { planOf } from '../workload/plan.ts';
import { callsOf } from '../workload/workload.ts';

const help = `npm run bench:memory -- [options]
  --minutes N      of the mixed load (default: 10); the first fifth of them, at most two, is warming up and not judged
  --connections N  each with one request on its way (default: 16)
  --every N        seconds between two samples (default: 5)
Fails where memory is not flat, by the rule of docs/performance.md. Where to build and find the data set: as npm run bench.`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    connections: { type: 'string', default: '16' },
    every: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});
/** Flat: less growth in ten minutes than this part of the mean. */
const RULE = { heap: { part: 0.05, time: 10 }, rss: { part: 0.1, time: 10 } };
const MB = 2 ** 20;

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
  const { concord, inspector, owner, jwtKey } = await concordAlone('default', running);
  const plan = await planOf(owner, { jwtKey, now: new Date(), calls: 1_000 });
  const judge = await Judge.comparing([concord], plan, ['mixed']);
  const calls = callsOf('mixed', plan);
  const load = {
    connections: Number(values.connections),
    seconds: Number(values.every),
    judge,
    database: await databaseUse(owner),
  };
  const minutes = Number(values.minutes);
  const warm = Math.min(2, minutes / 5);
  const began = performance.now();
  const now = () => (performance.now() - began) / 60_000;
  const samples: { at: number; heap: number; rss: number; answers: number }[] = [];
  while (now() < minutes) {
    const { answers } = await runSlice(concord, calls, load);
    const heap = (await inspector.heapAfterCollection()) / MB;
    const sample = { at: now(), heap, rss: (useOf(concord.pid)?.bytes ?? Number.NaN) / MB, answers };
    samples.push(sample);
    console.log(
      `${sample.at.toFixed(1)} min: heap ${heap.toFixed(1)} MB, RSS ${sample.rss.toFixed(0)} MB, ${answers} answers`,
    );
  }
  const judged = samples.filter(({ at }) => at > warm);
  if (judged.length < 3)
    throw new Error(`${judged.length} samples say nothing: more minutes, or more samples`);
  const lineOf = (what: 'heap' | 'rss') => {
    const line = judged.map((sample) => ({ at: sample.at, value: sample[what] }));
    return { megabytesAMinute: slopeOf(line), flat: isFlat(line, RULE[what]) };
  };
  const [heap, rss] = [lineOf('heap'), lineOf('rss')];
  const told = ({ megabytesAMinute, flat }: typeof heap) =>
    `${megabytesAMinute.toFixed(3)} MB/min, ${flat ? 'flat' : 'NOT FLAT'}`;
  console.log(`Heap after collection ${told(heap)}. Resident set ${told(rss)}.`);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  const result = { at: new Date().toISOString(), machine, minutes, warm, rule: RULE, heap, rss, samples };
  mkdirSync('.data/bench/results', { recursive: true });
  writeFileSync('.data/bench/results/memory.json', `${JSON.stringify(result, null, 2)}\n`);
  if (!heap.flat || !rss.flat) process.exitCode = 1;
}
