import { parseArgs } from 'node:util';
import { type SizeName, sizes } from './data/size.ts';
import { usual, type Workload, workloads } from './workload/workload.ts';

/** What one run of the bench does. */
export interface Options {
  readonly size: SizeName;
  readonly workloads: readonly Workload[];
  /** Open connections, each with one request on its way. */
  readonly connections: readonly number[];
  /** How often each target gets a slice of each workload. */
  readonly rounds: number;
  /** Of a slice. */
  readonly seconds: number;
  /** Different calls of each operation. */
  readonly calls: number;
  /** The folder of the results. */
  readonly out: string;
}

export const help = `npm run bench -- [options]
  --quick              16 connections, 4 rounds of 1.5 s: about two minutes
  --size NAME          ${Object.keys(sizes).join(', ')} (default: default)
  --workload NAME      ${workloads.join(', ')}; may be repeated (default: the first five)
  --connections N      may be repeated (default: 1, 16, 64)
  --rounds N           slices of each target and workload (default: 8)
  --seconds N          of a slice (default: 3)
  --out FOLDER         of the results (default: .data/bench/results)
With DATABASE_URL the data set is built in databases of its own on that server, whose owner may create databases and
roles; else on a PostgreSQL in .data/bench. What else Concord reads from the environment, such as DATABASE_POOL and
LOG_LEVEL, it gets.`;

/** Reads the command line; undefined where help was asked for. Throws on what it does not know. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      size: { type: 'string', default: 'default' },
      workload: { type: 'string', multiple: true, default: [...usual] },
      connections: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      out: { type: 'string', default: '.data/bench/results' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { quick, out } = values;
  const number = (told: string | undefined, otherwise: number): number => {
    const value = told === undefined ? otherwise : Number(told);
    if (!(value > 0)) throw new Error(`${told} is no number over 0.`);
    return value;
  };
  const oneOf = <Name extends string>(names: readonly Name[], told: string): Name => {
    const found = names.find((name) => name === told);
    if (!found) throw new Error(`${told} is none of ${names.join(', ')}.`);
    return found;
  };
  return {
    size: oneOf(Object.keys(sizes) as SizeName[], values.size),
    workloads: values.workload.map((told) => oneOf(workloads, told)),
    connections: (values.connections ?? (quick ? ['16'] : ['1', '16', '64'])).map((told) => number(told, 1)),
    rounds: number(values.rounds, quick ? 4 : 8),
    seconds: number(values.seconds, quick ? 1.5 : 3),
    calls: quick ? 150 : 1_000,
    out,
  };
}
