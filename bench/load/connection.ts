import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An answer, as it came. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** Seconds after which the server says one may come back; undefined where it does not say. */
  readonly retryAfter: number | undefined;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * A kept connection that carries one request at a time, with as little work as can be: the load generator shares the
 * machine with what it measures. It reads answers with a Content-Length, as all targets send them.
 */
export class Connection {
  private waiting: { done: (answer: Answer) => void; failed: (error: Error) => void } | undefined;
  private received: Buffer = Buffer.alloc(0);
  private pieces: Buffer[] = [];
  private wanted = 0;
  private bytes = 0;
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (piece: Buffer) => this.take(piece));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Connection(socket);
  }

  send(request: Buffer): Promise<Answer> {
    return new Promise((done, failed) => {
      this.waiting = { done, failed };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(piece: Buffer): void {
    this.pieces.push(piece);
    this.bytes += piece.length;
    if (this.bytes < this.wanted) return;
    const [first = piece] = this.pieces;
    this.received = this.pieces.length === 1 ? first : Buffer.concat(this.pieces);
    this.pieces = [this.received];
    const head = this.received.indexOf(HEAD_END);
    if (head < 0) return;
    if (this.wanted === 0) {
      const told = /\r\ncontent-length: *(\d+)/i.exec(this.received.toString('latin1', 0, head + 2));
      if (!told) {
        this.fail(new Error('an answer without a Content-Length'));
        return;
      }
      this.wanted = head + 4 + Number(told[1]);
      if (this.bytes < this.wanted) return;
    }
    const status = Number(this.received.toString('latin1', 9, 12));
    const answer = {
      status,
      body: this.received.subarray(head + 4, this.wanted),
      retryAfter: status === 200 ? undefined : retryAfterIn(this.received.toString('latin1', 0, head + 2)),
    };
    this.pieces = [];
    this.bytes = 0;
    this.wanted = 0;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.done(answer);
  }

  private fail(error: Error): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.failed(error);
  }
}

function retryAfterIn(head: string): number | undefined {
  const told = /\r\nretry-after: *(\d+)\r/i.exec(head);
  return told ? Number(told[1]) : undefined;
}
