import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { Database } from '../../platform/database/database.js';
import type { LiveConnection } from './live-connection.js';
import type { LiveConnections } from './live-connections.js';
import { LiveRequest } from './live-request.js';
import type { News } from './news.js';
import type { Turns } from './turns.js';

/** Where the events of this instance are read. */
export interface ReadingRoom {
  readonly database: Database;
  readonly connections: LiveConnections;
  readonly turns: Turns;
}

/**
 * The answers of one subscription: each event is read when the one before was sent, as the viewer of that moment. An event
 * that cannot be answered (NOT_FOUND: it may no longer be seen) ends the subscription with its error.
 * No generator function: `return` must reach the news at once, also while they are waited for.
 */
export class Answers implements AsyncGenerator<ExecutionResult, undefined, undefined> {
  constructor(
    private readonly news: News<unknown>,
    private readonly args: ExecutionArgs,
    private readonly connection: LiveConnection,
    private readonly room: ReadingRoom,
  ) {}

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    try {
      while (this.connection.open) {
        const { done, value } = await this.news.next();
        if (done) return { done, value };
        const answer = await this.read(value);
        if (answer) return { done: false, value: answer };
      }
      return await this.return();
    } catch (error) {
      await this.return();
      throw error;
    }
  }

  return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    return this.news.return().then(() => ({ done: true, value: undefined }));
  }

  throw(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    return this.return().then(() => Promise.reject(error));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  /** Undefined: it is not worth telling, or the connection has ended. */
  private async read(event: unknown): Promise<ExecutionResult | undefined> {
    const { connections, database, turns } = this.room;
    await connections.anew(this.connection);
    return turns.take(async () => {
      if (!this.connection.open) return undefined;
      const request = new LiveRequest(database, this.connection);
      // They may have been found anew while a turn was waited for.
      await request.identify(async () => this.connection.viewer);
      try {
        if (!(await this.news.worth(request))) return undefined;
        const answer = await execute({ ...this.args, rootValue: event, contextValue: request });
        const [error] = answer.errors ?? [];
        if (error && !answer.data) throw error;
        return this.connection.open ? answer : undefined;
      } finally {
        await request.read.end();
      }
    });
  }
}
