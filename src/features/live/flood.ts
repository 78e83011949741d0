/** Frames that a socket may send in so many milliseconds. */
const MOST = 200;
const WINDOW = 10_000;

/** Counts what a socket sends: messages, and the pings and pongs of the protocol beneath them. */
export class Flood {
  private since = performance.now();
  private frames = 0;

  /** Counts one more; whether it is one too many. */
  risen(): boolean {
    const now = performance.now();
    if (now - this.since > WINDOW) {
      this.since = now;
      this.frames = 0;
    }
    this.frames += 1;
    return this.frames > MOST;
  }
}
