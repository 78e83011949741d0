import type { Measured } from '../load/measure.ts';
import type { Slice } from '../load/slice.ts';

/** A middle and how far the rounds lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What a target reached in a workload. */
export interface Figures {
  readonly workload: string;
  readonly connections: number;
  readonly target: string;
  readonly requestsPerSecond: Spread;
  /** Milliseconds, of all answers of all rounds. */
  readonly p50: number;
  readonly p99: number;
  /** Of the target's process, a request; null where there is no /proc. */
  readonly cpuMilliseconds: number | null;
  /** Of PostgreSQL, a request; null where it runs elsewhere. */
  readonly databaseMilliseconds: number | null;
  readonly megabytes: number | null;
  /** Requests a second by those of another target in the same round, by its name. */
  readonly ratioTo: Readonly<Record<string, Spread>>;
}

export function figuresOf(measured: readonly Measured[]): Figures[] {
  return measured.flatMap(({ workload, connections, slices }) =>
    Object.entries(slices).map(([target, own]) => ({
      workload,
      connections,
      target,
      requestsPerSecond: spreadOf(own.map(speed)),
      ...latencies(own),
      ...use(own),
      ratioTo: Object.fromEntries(
        Object.entries(slices)
          .filter(([other]) => other !== target)
          .map(([other, theirs]) => [
            other,
            spreadOf(own.map((slice, round) => speed(slice) / speed(theirs[round] ?? slice))),
          ]),
      ),
    })),
  );
}

const speed = ({ answers, seconds }: Slice): number => answers / seconds;

/** The median, the least and the most of numbers in any order. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { median, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

function latencies(slices: readonly Slice[]): { p50: number; p99: number } {
  const all = Float64Array.from(slices.flatMap((slice) => [...slice.latencies])).sort();
  const at = (part: number) => all[Math.min(all.length - 1, Math.floor(all.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function use(slices: readonly Slice[]) {
  const answers = slices.reduce((sum, slice) => sum + slice.answers, 0);
  const perAnswer = (seconds: number | undefined) =>
    seconds === undefined ? null : (seconds * 1_000) / answers;
  const most = Math.max(...slices.map(({ bytes }) => bytes ?? Number.NaN));
  return {
    cpuMilliseconds: perAnswer(sumOf(slices.map(({ cpuSeconds }) => cpuSeconds))),
    databaseMilliseconds: perAnswer(sumOf(slices.map(({ databaseSeconds }) => databaseSeconds))),
    megabytes: Number.isNaN(most) ? null : most / 2 ** 20,
  };
}

/** Undefined where one is. */
const sumOf = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
