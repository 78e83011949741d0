import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import WebSocket from 'ws';

interface Reply {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Node's inspector of another process (Chrome DevTools Protocol). */
export class Inspector {
  private asked = 0;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (text) => {
      const reply: Reply = JSON.parse(String(text));
      if (reply.id === undefined) return;
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
  }

  static async open(port: number): Promise<Inspector> {
    const listed = await fetch(`http://127.0.0.1:${port}/json/list`);
    const [target]: { webSocketDebuggerUrl: string }[] = JSON.parse(await listed.text());
    if (!target) throw new Error('nothing to inspect');
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    await once(socket, 'open');
    return new Inspector(socket);
  }

  /** Bytes of the JavaScript heap in use, once what nobody holds is gone. */
  async heapAfterCollection(): Promise<number> {
    await this.ask('HeapProfiler.collectGarbage');
    const { usedSize } = await this.ask('Runtime.getHeapUsage');
    return Number(usedSize);
  }

  /** Begins a CPU profile; what is answered ends it and writes it to a file. */
  async profile(file: string): Promise<() => Promise<void>> {
    await this.ask('Profiler.enable');
    await this.ask('Profiler.start');
    return async () => {
      const { profile } = await this.ask('Profiler.stop');
      writeFileSync(file, JSON.stringify(profile));
    };
  }

  close(): void {
    this.socket.terminate();
  }

  private ask(method: string): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.asked;
    return new Promise((done, failed) => {
      this.waiting.set(id, ({ result, error }) => {
        if (result) done(result);
        else failed(new Error(error?.message ?? 'no answer'));
      });
      this.socket.send(JSON.stringify({ id, method }));
    });
  }
}
