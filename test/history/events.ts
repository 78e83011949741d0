/** What was sent and what came back, with the moments of both in one order over all that runs at once. */
export interface Event {
  readonly field: string;
  /** Global id of the round or the action it was about. */
  readonly subject: string;
  readonly began: number;
  readonly ended: number;
  /** DONE, or the code of the refusal or error; UNTOLD where a later act of its document met an error, which is all one hears. */
  readonly outcome: string;
  /** The reasons that were sent: no two are the same. */
  readonly reasons: unknown;
  /** Of the round, as the answer told it. */
  readonly status: string | undefined;
}

/** Random numbers that can be had again from their seed (mulberry32). */
export class Chance {
  constructor(private seed: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  of<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.next() * all.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  /** One of these, as often as its weight says. */
  weighed<T>(all: readonly (readonly [weight: number, of: T])[]): T {
    let rest = this.next() * all.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, one] of all) {
      rest -= weight;
      if (rest < 0) return one;
    }
    throw new Error('nothing to choose from');
  }
}
