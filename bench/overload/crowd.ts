import { setTimeout } from 'node:timers/promises';
import { Connection } from '../load/connection.ts';
import type { Judge } from '../load/judge.ts';
import { requestOf } from '../load/request.ts';
import type { Target } from '../targets/target.ts';
import type { Call } from '../workload/operations.ts';
import type { Answered } from './answered.ts';

/** Connections that ask, each for the next thing as soon as it has the one before. */
export class Crowd {
  private readonly target: Target;
  private readonly connections: readonly Connection[];
  private readonly judge: Judge;

  private constructor(target: Target, connections: readonly Connection[], judge: Judge) {
    this.target = target;
    this.connections = connections;
    this.judge = judge;
  }

  static async gather(target: Target, size: number, judge: Judge): Promise<Crowd> {
    const connections = await Promise.all(Array.from({ length: size }, () => Connection.open(target.port)));
    return new Crowd(target, connections, judge);
  }

  /**
   * Asks until an instant; those on their way then are waited for. Who is turned away comes back when the answer says, or
   * after so many milliseconds. Throws on a wrong answer, and on a refusal that is no 503 or does not say when to come back.
   */
  async ask(calls: Iterator<Call, never>, until: number, comesBack?: number): Promise<Answered[]> {
    const answers: Answered[] = [];
    const one = async (connection: Connection): Promise<void> => {
      for (let sent = performance.now(); sent < until; sent = performance.now()) {
        const call = calls.next().value;
        const answer = await connection.send(requestOf(this.target, call));
        const at = performance.now();
        const { status, retryAfter } = answer;
        const served = status !== 503 || retryAfter === undefined;
        if (served) this.judge.judge(this.target, call, answer);
        answers.push({ sent, at, served });
        if (!served) await setTimeout(Math.max(0, Math.min(comesBack ?? retryAfter * 1_000, until - at)));
      }
    };
    await Promise.all(this.connections.map(one));
    return answers;
  }

  leave(): void {
    for (const connection of this.connections) connection.close();
  }
}
