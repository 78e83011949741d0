import type { Call, Operation } from './operations.ts';
import type { Plan } from './plan.ts';

export const workloads = ['actions', 'thread', 'postComment', 'takePosition', 'mixed'] as const;

/** One operation alone, or reads, comments and positions as 80 : 15 : 5. */
export type Workload = (typeof workloads)[number];

const mixed: readonly Operation[] = Array.from({ length: 20 }, (_, place) => {
  if (place % 20 === 10) return 'takePosition';
  if (place % 7 === 3) return 'postComment';
  return place % 2 ? 'thread' : 'actions';
});

/** The calls of a workload without an end, in the same order for every target; each operation's one after the other. */
export function* callsOf(workload: Workload, plan: Plan): Generator<Call, never> {
  const order = workload === 'mixed' ? mixed : [workload];
  const next: Record<Operation, number> = { actions: 0, thread: 0, postComment: 0, takePosition: 0 };
  for (;;)
    for (const operation of order) {
      const calls = plan[operation];
      const call = calls[next[operation]++ % calls.length];
      if (!call) throw new Error(`nothing is planned for ${operation}`);
      yield call;
    }
}
