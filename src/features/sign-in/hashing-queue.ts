import { rateLimited } from '../../platform/graphql/errors.js';

/**
 * Lets few hashes be computed at once: each takes 64 MiB and a thread, so a flood of sign-ins must neither exhaust the
 * memory nor take the threads that everything else needs. Who waits is served in turn; where too many wait, the next
 * is refused at once (RATE_LIMITED).
 */
export class HashingQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  async run<Result>(hashing: () => Promise<Result>): Promise<Result> {
    const turn = this.turn();
    if (turn) await turn;
    try {
      return await hashing();
    } finally {
      const next = this.waiting.shift();
      // The turn is handed on, not given back: nobody can slip in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> | undefined {
    if (this.running < this.atOnce) {
      this.running += 1;
      return undefined;
    }
    if (this.waiting.length >= this.mostWaiting) throw rateLimited(1);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
