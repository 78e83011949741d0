import { isDeepStrictEqual } from 'node:util';
import type { Target } from '../targets/target.ts';
import type { Dialect } from '../workload/dialect.ts';
import type { Call } from '../workload/operations.ts';
import type { Plan, Planned } from '../workload/plan.ts';
import type { Shown } from '../workload/shown.ts';
import { plannedIn, type Workload } from '../workload/workload.ts';
import { type Answer, Connection } from './connection.ts';
import { requestOf } from './request.ts';

const AT_ONCE = 8;

const isWrite = (planned: Planned): planned is 'postComment' | 'takePosition' =>
  planned === 'postComment' || planned === 'takePosition';

/** Tells right answers from wrong ones, and counts the writes that were done. */
export class Judge {
  /** The body of every page, in each dialect; it must stay the same through the whole run. */
  private readonly pages = new Map<Dialect, Map<Call, Buffer>>();
  /** Writes that were answered as done. */
  readonly done = { postComment: 0, takePosition: 0, entries: 0 };

  /**
   * Asks every target for each page of these workloads and for a few of their writes, and compares the bodies: byte for
   * byte in one dialect, by what they show between two.
   */
  static async comparing(
    targets: readonly Target[],
    plan: Plan,
    workloads: readonly Workload[],
  ): Promise<Judge> {
    const judge = new Judge();
    const samples = new Map<Call, Shown>();
    const planned = [...new Set(workloads.flatMap(plannedIn))];
    for (const target of targets) {
      const calls = planned
        .filter((one) => !target.dialect.lacks.includes(one))
        .flatMap((one) => (isWrite(one) ? plan[one].slice(0, 5) : plan[one]));
      const left = calls.values();
      const ask = async () => {
        const connection = await Connection.open(target.port);
        for (const call of left) {
          const answer = await connection.send(requestOf(target, call));
          judge.learn(target, call, answer, samples);
          judge.judge(target, call, answer);
        }
        connection.close();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
    }
    return judge;
  }

  /** Throws where an answer is wrong. */
  judge(target: Target, call: Call, answer: Answer): void {
    const { begins, logs } = target.dialect;
    const { operation } = call;
    const page = this.pages.get(target.dialect)?.get(call);
    const found = answer.body.indexOf(begins[operation]) === 0 && !answer.body.includes('"errors":');
    const right = page ? page.equals(answer.body) : found;
    if (answer.status !== 200 || !right) throw wrong(target, call, answer);
    if (!isWrite(operation)) return;
    this.done[operation] += 1;
    if (logs) this.done.entries += 1;
  }

  private learn(target: Target, call: Call, answer: Answer, samples: Map<Call, Shown>): void {
    const { dialect } = target;
    const { operation } = call;
    if (isWrite(operation)) return;
    const shown = shownIn(dialect, operation, answer);
    const known = samples.get(call) ?? shown;
    if (!shown || !isDeepStrictEqual(shown, known)) throw wrong(target, call, answer);
    samples.set(call, shown);
    const ofDialect = this.pages.get(dialect) ?? new Map<Call, Buffer>();
    this.pages.set(dialect, ofDialect);
    if (!ofDialect.has(call)) ofDialect.set(call, Buffer.from(answer.body));
  }
}

/** What a page shows; nothing where it is no page. */
function shownIn({ shown }: Dialect, operation: 'actions' | 'thread', { body }: Answer): Shown | undefined {
  try {
    const { data }: { data?: unknown } = JSON.parse(body.toString());
    return shown(operation, data);
  } catch {
    return undefined;
  }
}

function wrong({ name }: Target, { operation, variables }: Call, { status, body }: Answer): Error {
  const told = body.toString('utf8', 0, 600);
  return new Error(`${name} answered ${operation} ${JSON.stringify(variables)} with ${status} ${told}`);
}
