import type { Target } from '../targets/target.ts';
import type { Call, Operation } from '../workload/operations.ts';
import type { Plan } from '../workload/plan.ts';
import { type Answer, Connection } from './connection.ts';
import { requestOf } from './request.ts';

/** Throws where a target's answer to a call is wrong. */
export type Judge = (target: Target, call: Call, answer: Answer) => void;

const writes: readonly Operation[] = ['postComment', 'takePosition'];

/** How a page begins that was found, empty or not. */
const found = (body: Buffer): boolean =>
  body.indexOf('{"data":{"partnership":{"actions":{"nodes":[') === 0 ||
  body.indexOf('{"data":{"node":{"id":') === 0;

/** What is the same in every answer to a write that was done. */
const done = (operation: Operation, body: Buffer): boolean =>
  body.indexOf(`{"data":{"${operation}":{"`) === 0 &&
  body.includes('"refusal":null') &&
  !body.includes('"errors"');

/** An answer to a write without its id and instant, which differ from one to the next. */
const masked = (body: Buffer): string =>
  body
    .toString()
    .replace(/"comment":\{"id":"[^"]+"/, '"comment":{')
    .replace(/"createdAt":"[^"]+"/, '');

/**
 * Asks every target for each page of the plan and for a few writes, and compares their bodies, byte for byte. Answers who
 * judges what comes later: a page must stay the same through the whole run, a write must be done.
 */
export async function compareTargets(targets: readonly Target[], plan: Plan): Promise<Judge> {
  const expected = new Map<Call, Buffer>();
  const samples = new Map<Call, string>();
  for (const target of targets) {
    const connection = await Connection.open(target.port);
    const ask = (call: Call) => connection.send(requestOf(target, call));
    for (const call of [...plan.actions, ...plan.thread]) {
      const answer = await ask(call);
      const known = expected.get(call);
      if (answer.status !== 200 || (known ? !known.equals(answer.body) : !found(answer.body)))
        throw wrong(target, call, answer);
      if (!known) expected.set(call, Buffer.from(answer.body));
    }
    for (const call of writes.flatMap((operation) => plan[operation].slice(0, 5))) {
      const answer = await ask(call);
      const known = samples.get(call) ?? masked(answer.body);
      if (!done(call.operation, answer.body) || masked(answer.body) !== known)
        throw wrong(target, call, answer);
      samples.set(call, known);
    }
    connection.close();
  }
  return (target, call, answer) => {
    const page = expected.get(call);
    const right = page ? page.equals(answer.body) : done(call.operation, answer.body);
    if (answer.status !== 200 || !right) throw wrong(target, call, answer);
  };
}

function wrong({ name }: Target, { operation, variables }: Call, { status, body }: Answer): Error {
  const told = body.toString('utf8', 0, 600);
  return new Error(`${name} answered ${operation} ${JSON.stringify(variables)} with ${status} ${told}`);
}
