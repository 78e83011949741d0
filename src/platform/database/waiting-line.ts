/** How many that have nothing yet may wait for a connection. */
export const MOST_WAITING = 64;
/** Milliseconds that anybody waits for one. */
const LONGEST = 2_000;

/** No connection could be had: too many wait already, or it took too long. Whoever comes later may have one. */
export class Overloaded extends Error {}

/** Who asks for a connection: a request that has come, or what goes on and would be in vain without it. */
export type Standing = 'NEW' | 'GOES_ON';

interface Waiting {
  readonly admit: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * The line before the pool. What goes on is served first, so that work once begun is done; of what is new no more wait
 * than can be served soon, and the others hear so at once (Overloaded).
 */
export class WaitingLine {
  private readonly lines: Readonly<Record<Standing, Waiting[]>> = { GOES_ON: [], NEW: [] };

  constructor(private free: number) {}

  /** How many that are new would be let in or wait: none where the next would be refused. */
  get places(): number {
    return this.free + MOST_WAITING - this.lines.NEW.length;
  }

  /** Settled once a connection is free for who asked; they `leave` when they have given it back. */
  enter(standing: Standing): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve();
    }
    if (standing === 'NEW' && this.places <= 0) return Promise.reject(new Overloaded('too many wait'));
    return new Promise((admit, refuse) => {
      const line = this.lines[standing];
      const timer = setTimeout(() => {
        line.splice(line.indexOf(waiting), 1);
        refuse(new Overloaded('waited too long'));
      }, LONGEST);
      const waiting = { admit, timer };
      line.push(waiting);
    });
  }

  leave(): void {
    const next = this.lines.GOES_ON.shift() ?? this.lines.NEW.shift();
    if (!next) {
      this.free += 1;
      return;
    }
    clearTimeout(next.timer);
    next.admit();
  }
}
