import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { Database } from '../../platform/database/database.js';
import { NotAsText } from '../../platform/graphql/compiler/leaf-text.js';
import type { Model } from '../../platform/graphql/model.js';
import { EventText } from './event-text.js';
import { type GatheredReads, NoLongerThey } from './gathered-reads.js';
import type { KnownDocuments } from './known-documents.js';
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
  readonly model: Model;
  readonly documents: KnownDocuments;
  readonly gathered: GatheredReads;
}

/** Where answers go: the socket, and the id that it has given to the subscription. */
export interface Asker {
  readonly connection: LiveConnection;
  readonly id: string;
}

/**
 * The answers of one subscription: each event is read when the one before was sent, as the viewer of that moment. An event
 * that cannot be answered (NOT_FOUND: it may no longer be seen) ends the subscription with its error.
 * What is one statement is read together with that of other sockets and goes out as its text; the rest graphql-ws writes.
 * No generator function: `return` must reach the news at once, also while they are waited for.
 */
export class Answers implements AsyncGenerator<ExecutionResult, undefined, undefined> {
  private text: EventText | undefined;
  private readonly connection: LiveConnection;
  private readonly before: string;

  constructor(
    private readonly news: News<unknown>,
    private readonly args: ExecutionArgs,
    { connection, id }: Asker,
    private readonly room: ReadingRoom,
  ) {
    this.connection = connection;
    if (!news.worth) this.text = EventText.of(args, room.model);
    this.before = `{"id":${JSON.stringify(id)},"type":"next","payload":{"data":`;
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    try {
      while (this.connection.open) {
        const { done, value } = await this.news.next();
        if (done) return { done, value };
        if (await this.tell(value)) continue;
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

  /** Sends an event as text, if it has one. */
  private async tell(event: unknown): Promise<boolean> {
    const { text } = this;
    if (!text) return false;
    const data = await this.together((request) => text.read(event, request));
    if (data === undefined) return false;
    if (this.connection.open && !this.news.over) await this.connection.send(`${this.before}${data}}}`);
    return true;
  }

  /** Undefined: it is not worth telling, or the connection has ended. */
  private async read(event: unknown): Promise<ExecutionResult | undefined> {
    if (!(await this.isWorth())) return undefined;
    const answer = await this.alone(async (request) =>
      execute({ ...this.args, rootValue: event, contextValue: request }),
    );
    const [error] = answer?.errors ?? [];
    if (error && !answer?.data) throw error;
    return this.connection.open ? answer : undefined;
  }

  /** Asked for many sockets at once: most of them have nothing to be told. */
  private async isWorth(): Promise<boolean> {
    const { worth } = this.news;
    if (!worth || !this.connection.open) return true;
    let found = false;
    // Found worth telling it is told, though its viewer has become another since.
    const ask = async (request: LiveRequest) => {
      found ||= await worth(request);
      return true;
    };
    if (!(await this.together(ask))) await this.alone(ask);
    return found;
  }

  /** Read with other sockets. Undefined also where that fails: it may be due to one of them, and is read alone instead. */
  private together<Read>(read: (request: LiveRequest) => Promise<Read>): Promise<Read | undefined> {
    return this.asNow(async (request) => {
      try {
        return await read(request);
      } catch (error) {
        if (error instanceof NoLongerThey) throw error;
        if (error instanceof NotAsText) this.text = undefined;
        return undefined;
      }
    }, this.room.gathered);
  }

  /** Read by itself: once it is its turn, as the viewer of then. */
  private alone<Read>(read: (request: LiveRequest) => Promise<Read>): Promise<Read | undefined> {
    const { connections, turns } = this.room;
    return turns.take(async () => {
      if (this.connection.open) await connections.anew(this.connection);
      return this.asNow(read);
    });
  }

  /**
   * Reads as the viewer found last, and again where they are another by now, or have become another while the reading
   * waited for others: what they lost meanwhile does not leave. Undefined where they may not stay.
   */
  private async asNow<Read>(
    read: (request: LiveRequest) => Promise<Read>,
    gathered?: GatheredReads,
  ): Promise<Read | undefined> {
    while (this.connection.open) {
      const { viewer } = this.connection;
      const request = new LiveRequest(this.room.database, this.connection, gathered);
      await request.identify(async () => viewer);
      try {
        const found = await read(request);
        if (viewer === this.connection.viewer) return found;
      } catch (error) {
        if (!(error instanceof NoLongerThey)) throw error;
        await this.room.connections.anew(this.connection);
      } finally {
        await request.read.end();
      }
    }
    return undefined;
  }
}
