import { EventEmitter, on, once } from 'node:events';
import WebSocket from 'ws';
import { textOf } from './text-of.ts';

/** What a socket follows. */
export interface Following {
  readonly kind: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly token: string;
}

/** One event, when it came, and what it said. */
export interface Heard {
  readonly at: number;
  readonly text: string;
}

interface Message {
  readonly type: string;
  readonly payload?: { readonly data?: unknown; readonly errors?: unknown };
}

/** How every event of the one subscription begins. */
const NEXT = '{"id":"1","type":"next","payload":{"data":{';

/** Read when somebody asks, not while the next ones come: who measures must not be waited for. */
class Event implements Heard {
  readonly at: number;
  private message: string | undefined;
  private said = '';

  constructor(at: number, message: string) {
    this.at = at;
    this.message = message;
  }

  get text(): string {
    if (this.message !== undefined) {
      const { payload }: Message = JSON.parse(this.message);
      this.said = textOf(payload?.data);
      this.message = undefined;
    }
    return this.said;
  }
}

/** A socket with one subscription. Says `news` of each event and of each fault. */
export class Follower extends EventEmitter<{ news: [] }> {
  readonly heard: Heard[] = [];
  readonly faults: string[] = [];
  readonly following: Following;
  private readonly socket: WebSocket;
  private closing = false;

  private constructor(socket: WebSocket, following: Following) {
    super();
    this.socket = socket;
    this.following = following;
    socket.on('message', (message) => this.take(performance.now(), String(message)));
    socket.on('close', (code) => this.closing || this.fault(`closed with ${code}`));
    socket.on('error', ({ message }) => this.fault(message));
  }

  /** Connects and subscribes; settled once the server has let the socket in. */
  static async open(port: number, following: Following): Promise<Follower> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    await once(socket, 'open');
    const acknowledged = once(socket, 'message');
    const payload = { authorization: `Bearer ${following.token}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    await acknowledged;
    const follower = new Follower(socket, following);
    const { query, variables } = following;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
    return follower;
  }

  /** Settled once this holds of what was heard, asked with each event; at the signal, or with a fault, though it does not. */
  async until(holds: (heard: readonly Heard[]) => boolean, signal: AbortSignal): Promise<void> {
    const enough = () => this.faults.length > 0 || holds(this.heard);
    if (enough()) return;
    try {
      for await (const _ of on(this, 'news', { signal })) if (enough()) return;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  close(): void {
    this.closing = true;
    this.socket.terminate();
  }

  private take(at: number, message: string): void {
    if (message.startsWith(NEXT) && !message.includes('"errors"')) this.heard.push(new Event(at, message));
    else {
      const { type, payload }: Message = JSON.parse(message);
      if (type === 'ping') this.socket.send('{"type":"pong"}');
      else this.fault(`${type} ${JSON.stringify(payload)}`);
    }
    this.emit('news');
  }

  private fault(told: string): void {
    this.faults.push(told);
    this.emit('news');
  }
}
