import type { LiveRequest } from './live-request.js';

/**
 * What a subscription waits for, drawn one by one: `take` answers the next event, or undefined where there is none yet.
 * Nothing is kept in between but what `take` looks at, so whoever reads slowly costs no memory.
 * No generator function: `return` must end it at once, also while it waits.
 */
export class News<Event> implements AsyncGenerator<Event, undefined, undefined> {
  private ended = false;
  private go: (() => void) | undefined;

  constructor(
    private readonly take: () => Event | undefined,
    private readonly leave: () => void,
    /**
     * Whether an event that was taken is one to be told: by one statement, asked before it and together with those of other
     * sockets; without it all are.
     */
    readonly worth?: (request: LiveRequest) => Promise<boolean>,
  ) {}

  /** Nobody waits for more. */
  get over(): boolean {
    return this.ended;
  }

  /** There may be something to take. */
  ring(): void {
    this.go?.();
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    while (!this.ended) {
      const value = this.take();
      if (value !== undefined) return { done: false, value };
      await new Promise<void>((go) => {
        this.go = go;
      });
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Event, undefined>> {
    if (!this.ended) {
      this.ended = true;
      this.leave();
      this.ring();
    }
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<Event, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
