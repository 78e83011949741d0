import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What stands between the server and its database: lets through, refuses, or takes bytes and says nothing. */
export interface TcpProxy {
  readonly url: string;
  /** Cuts every connection; new ones are refused. */
  refuse(): Promise<void>;
  /** Connections stay, and nothing comes through any more, in either direction. */
  fallSilent(): void;
  letThrough(): Promise<void>;
  close(): Promise<void>;
}

/** A proxy before the PostgreSQL of that address. */
export async function tcpProxy(target: string): Promise<TcpProxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((client) => {
    const upstream = connect(Number(to.port), to.hostname);
    for (const [from, into] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => silent || into.write(bytes));
      from.on('error', () => into.destroy());
      from.on('close', () => {
        sockets.delete(from);
        into.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  const refuse = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await once(server.close(), 'close');
  };
  return {
    url: url.href,
    refuse,
    fallSilent: () => {
      silent = true;
    },
    letThrough: async () => {
      for (const socket of silent ? sockets : []) socket.destroy();
      silent = false;
      if (!server.listening) await listen(port);
    },
    close: refuse,
  };
}
