import { quantile } from '../report/quantile.ts';

/** One answer: when it was asked for and when it came, in milliseconds of one clock, and what it was. */
export interface Answered {
  readonly sent: number;
  readonly at: number;
  readonly served: boolean;
}

const WINDOW = 100;
/** As fast as before: the median of a window is at most so many times the one before. */
const AS_FAST = 1.5;

/**
 * Milliseconds from the end of a burst until answers are as fast as before: until the end of the first tenth of a second
 * in which some came, none was refused, and their median is no more than half as long again. Infinity where there is none.
 */
export function recoveredAfter(answers: readonly Answered[], ended: number, medianBefore: number): number {
  const last = Math.max(ended, ...answers.map(({ at }) => at));
  for (let from = ended; from < last; from += WINDOW) {
    const here = answers.filter(({ at }) => at >= from && at < from + WINDOW);
    const fast = quantile(here.map(latencyOf), 0.5) <= AS_FAST * medianBefore;
    if (fast && here.every(({ served }) => served)) return from + WINDOW - ended;
  }
  return Number.POSITIVE_INFINITY;
}

export const latencyOf = ({ sent, at }: Answered): number => at - sent;
