import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { origin } from './app.js';
import type { Answer } from './client.js';
import type { Member } from './member.js';

type Event = Pick<Answer<Record<string, unknown>>, 'data' | 'errors'>;

/** How a socket was closed, and how many milliseconds after `line` was opened that was. */
export interface Closed {
  readonly code: number;
  readonly reason: string;
  readonly at: number;
}

/** What subscribers see of one subscription. */
export interface Feed {
  /** The next event's data; throws what ended the subscription: a list of errors, or the closing of the socket. */
  next(): Promise<Record<string, unknown>>;
  /** Whether an event has come that nobody has asked for yet. */
  readonly pending: number;
  end(): Promise<void>;
}

/** A WebSocket of a person, with the client that most clients are made of. */
export class Line {
  readonly closed: Promise<Closed>;
  private readonly client: Client;
  private socket: WebSocket | undefined;

  constructor(params: Readonly<Record<string, unknown>>, at = origin) {
    const ended = Promise.withResolvers<Closed>();
    this.closed = ended.promise;
    this.client = createClient({
      url: `${at.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: params,
      lazy: true,
      retryAttempts: 0,
      on: {
        opened: (socket) => {
          if (socket instanceof WebSocket) this.socket = socket;
        },
        closed: (event) => {
          const { code, reason } = event as CloseEvent;
          ended.resolve({ code, reason: String(reason), at: performance.now() });
        },
      },
    });
  }

  follow(query: string, variables: Record<string, unknown> = {}): Feed {
    const came: Event[] = [];
    let wake: () => void = () => undefined;
    let over: { readonly why: unknown } | undefined;
    const leave = this.client.subscribe<Record<string, unknown>>(
      { query, variables },
      {
        next: (event) => {
          came.push(event as Event);
          wake();
        },
        error: (why) => {
          over = { why };
          wake();
        },
        complete: () => {
          over ??= { why: 'complete' };
          wake();
        },
      },
    );
    return {
      get pending() {
        return came.length;
      },
      async next() {
        for (;;) {
          const event = came.shift();
          if (event) {
            if (event.errors) throw event.errors;
            return event.data ?? {};
          }
          if (over) throw over.why;
          await new Promise<void>((go) => {
            wake = go;
          });
        }
      },
      async end() {
        leave();
      },
    };
  }

  /** Cuts the connection without a word. */
  kill(): void {
    this.socket?.terminate();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.dispose();
  }
}

export const line = (member: Pick<Member, 'headers'>, at?: string): Line => new Line(member.headers(), at);

/** The codes of the errors that ended a subscription. */
export async function endOf(feed: Feed): Promise<unknown> {
  for (;;) {
    try {
      await feed.next();
    } catch (why) {
      if (!Array.isArray(why)) throw why;
      return why.map((error: { extensions: { code: string } }) => error.extensions.code);
    }
  }
}
