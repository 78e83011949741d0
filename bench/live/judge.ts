import { setMaxListeners } from 'node:events';
import type { Act, Part } from './cast.ts';
import type { Follower, Heard } from './follower.ts';
import type { Done } from './say.ts';

/** What the sockets of one kind have heard. */
export interface Told {
  readonly sockets: number;
  readonly events: number;
  /** Milliseconds from the sending of an act to its event at a client. */
  readonly latencies: readonly number[];
  /** From the answer of the act: it was committed between the two, some milliseconds before its answer. */
  readonly sinceAnswer: readonly number[];
  readonly lost: number;
  readonly twice: number;
  readonly faults: readonly string[];
}

/** What must have been heard: of a log its positions from the first new one to the last, of other things how they stand now. */
export type Truth = (part: Part) => { readonly from: number; readonly to: number } | string;

/** A socket and what it was opened for. */
export interface Opened {
  readonly part: Part;
  readonly follower: Follower;
}

const positionOf = ({ text }: Heard): number => Number(/"position":(\d+)/.exec(text)?.[1]);

/**
 * Waits until each socket has heard the last that it must hear: of a log the last entry, of other things how they stand.
 * What has not come after so many milliseconds is lost. Answers how many it took.
 */
export async function lastEvents(opened: readonly Opened[], truth: Truth, patience: number): Promise<number> {
  const began = performance.now();
  const signal = AbortSignal.timeout(patience);
  setMaxListeners(opened.length, signal);
  const last = ({ part, follower }: Opened) => {
    const expected = truth(part);
    return follower.until((heard) => {
      if (typeof expected === 'string') return heard.at(-1)?.text === expected;
      return expected.from >= expected.to || heard.some((one) => positionOf(one) === expected.to - 1);
    }, signal);
  };
  await Promise.all(opened.map(last));
  return performance.now() - began;
}

/** Compares what the sockets have heard since `began` with what was done and with how things stand. */
export function judge(
  followers: readonly Opened[],
  done: readonly Done[],
  began: number,
  truth: Truth,
): Told {
  const byId = new Map(done.map((one) => [one.made, one]));
  const told = {
    latencies: [] as number[],
    sinceAnswer: [] as number[],
    lost: 0,
    twice: 0,
    events: 0,
    faults: [] as string[],
  };
  for (const { follower, part } of followers) {
    const expected = truth(part);
    const texts = follower.heard.map(({ text }) => text);
    told.faults.push(...follower.faults);
    if (typeof expected === 'string') {
      told.twice += texts.filter((text, at) => at > 0 && text === texts[at - 1]).length;
      if (texts.at(-1) !== expected) told.lost += 1;
    } else {
      const positions = follower.heard.map(positionOf);
      const different = new Set(positions);
      told.twice += positions.length - different.size;
      for (let position = expected.from; position < expected.to; position += 1)
        if (!different.has(position)) told.lost += 1;
    }
    for (const { at, text } of follower.heard) {
      if (at < began) continue;
      told.events += 1;
      const about =
        part.kind === 'logAppended'
          ? [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => byId.get(id)).find((one) => one)
          : done.findLast(({ act, sent }) => sent < at && concerns(act, part));
      if (!about) continue;
      told.latencies.push(at - about.sent);
      told.sinceAnswer.push(at - about.answered);
    }
  }
  return { sockets: followers.length, ...told };
}

/** Whether an act is what an event of this socket tells of. */
const concerns = (act: Act, { kind, subject, organisation }: Part): boolean =>
  kind === 'inboxChanged' ? act.organisation === organisation : act.subject === subject;
