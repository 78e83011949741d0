import type { Call, Operation } from './operations.ts';
import { type Plan, type Planned, variants } from './plan.ts';

/** Measured unless told otherwise. */
export const usual = ['actions', 'thread', 'postComment', 'takePosition', 'mixed'] as const;

export const workloads = [...usual, ...variants] as const;

/** One kind of call alone, or reads, comments and positions as 80 : 15 : 5. */
export type Workload = (typeof workloads)[number];

const mixed: readonly Operation[] = Array.from({ length: 20 }, (_, place) => {
  if (place % 20 === 10) return 'takePosition';
  if (place % 7 === 3) return 'postComment';
  return place % 2 ? 'thread' : 'actions';
});

/** What a workload sends, in turn. */
export const plannedIn = (workload: Workload): readonly Planned[] =>
  workload === 'mixed' ? mixed : [workload];

/** The calls of a workload without an end, in the same order for every target; each operation's one after the other. */
export function* callsOf(workload: Workload, plan: Plan): Generator<Call, never> {
  const order = plannedIn(workload);
  const taken = new Map<Planned, number>();
  for (;;)
    for (const planned of order) {
      const place = taken.get(planned) ?? 0;
      const calls = plan[planned];
      const call = calls[place % calls.length];
      if (!call) throw new Error(`nothing is planned for ${planned}`);
      taken.set(planned, place + 1);
      yield call;
    }
}
