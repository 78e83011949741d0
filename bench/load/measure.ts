import type { Target } from '../targets/target.ts';
import type { Plan } from '../workload/plan.ts';
import { callsOf, plannedIn, type Workload } from '../workload/workload.ts';
import type { DatabaseUse } from './database-use.ts';
import type { Judge } from './judge.ts';
import { runSlice, type Slice } from './slice.ts';

/** What is measured: every workload at every number of connections, in rounds. */
export interface Measuring {
  readonly workloads: readonly Workload[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
}

/** All slices of a workload at a number of connections: by the name of the target, one a round. */
export interface Measured {
  readonly workload: Workload;
  readonly connections: number;
  readonly slices: Readonly<Record<string, readonly Slice[]>>;
}

/**
 * Measures all targets in turn, in slices: what else happens on the machine meets all of them. The order is reversed
 * each round, and each target begins with a slice that does not count.
 */
export async function measure(
  all: readonly Target[],
  plan: Plan,
  { judge, database }: { judge: Judge; database: DatabaseUse },
  { workloads, connections: numbers, rounds, seconds }: Measuring,
  done: (slices: number, of: number, what: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const askedIn = (workload: Workload) =>
    all.filter(({ dialect }) => !plannedIn(workload).some((planned) => dialect.lacks.includes(planned)));
  const inTurn = workloads.reduce((sum, workload) => sum + askedIn(workload).length, 0);
  const slicesInAll = inTurn * numbers.length * (rounds + 1);
  let slicesDone = 0;
  for (const workload of workloads) {
    const targets = askedIn(workload);
    for (const connections of numbers) {
      const calls = new Map(targets.map((target) => [target, callsOf(workload, plan)]));
      const slices = Object.fromEntries(targets.map(({ name }): [string, Slice[]] => [name, []]));
      for (let round = -1; round < rounds; round++) {
        for (const target of round % 2 ? targets.toReversed() : targets) {
          const from = calls.get(target) ?? callsOf(workload, plan);
          const slice = await runSlice(target, from, { connections, seconds, judge, database });
          if (round >= 0) slices[target.name]?.push(slice);
          slicesDone += 1;
          done(slicesDone, slicesInAll, `${workload}, ${connections} at once`);
        }
      }
      measured.push({ workload, connections, slices });
    }
  }
  return measured;
}
