import type { Target } from '../targets/target.ts';
import type { Dialect } from '../workload/dialect.ts';
import type { Call } from '../workload/operations.ts';
import type { Plan, Planned } from '../workload/plan.ts';
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
  private readonly samples = new Map<Call, string>();
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
    const planned = new Set(workloads.flatMap(plannedIn));
    const calls = [...planned].flatMap((one) => (isWrite(one) ? plan[one].slice(0, 5) : plan[one]));
    for (const target of targets) {
      const left = calls.values();
      const ask = async () => {
        const connection = await Connection.open(target.port);
        for (const call of left) {
          const answer = await connection.send(requestOf(target, call));
          judge.learn(target, call, answer);
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

  private learn(target: Target, call: Call, answer: Answer): void {
    const shown = isWrite(call.operation) ? '' : shows(answer.body);
    const known = this.samples.get(call) ?? shown;
    this.samples.set(call, known);
    const ofDialect = this.pages.get(target.dialect) ?? new Map<Call, Buffer>();
    this.pages.set(target.dialect, ofDialect);
    const first = answer.body.indexOf(target.dialect.begins[call.operation]) === 0;
    if (known !== shown || !first) throw wrong(target, call, answer);
    if (shown !== '' && !ofDialect.has(call)) ofDialect.set(call, Buffer.from(answer.body));
  }
}

/** What a page shows in any dialect: the references of actions and the texts of comments, in their order. */
const shows = (body: Buffer): string =>
  JSON.stringify(body.toString().match(/"(?:reference|body)": ?(?:null|"(?:[^"\\]|\\.)*")/g) ?? []);

function wrong({ name }: Target, { operation, variables }: Call, { status, body }: Answer): Error {
  const told = body.toString('utf8', 0, 600);
  return new Error(`${name} answered ${operation} ${JSON.stringify(variables)} with ${status} ${told}`);
}
