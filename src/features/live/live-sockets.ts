import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { originAllowed } from '../../platform/http/origin-allowed.js';
import { SERVER_LOG } from '../../platform/http/server-log.js';
import { Stopping } from '../../platform/http/stopping.js';
import { type Extra, LiveServer } from './live-server.js';
import { ORIGINS } from './origins.js';

/** Bytes of one message: as of the body of a request. */
const MESSAGE_LIMIT = 256 * 1024;
/** Messages that a socket may send in so many milliseconds; more close it. */
const MOST_MESSAGES = 200;
const WINDOW = 10_000;
/** Sockets of one instance. */
const MOST_SOCKETS = 5_000;
/** Milliseconds between pings; a socket that leaves one unanswered is gone, or does not read. */
const PING = 15_000;
/** Milliseconds that a socket has for closing in good order. */
const CLOSING = 1_000;

const statuses = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
} as const;

/** The sockets at /graphql: who may open one, what they may send, and their end. */
@Injectable()
export class LiveSockets implements OnApplicationBootstrap {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
    // Compression costs memory for each socket, and a secret beside a text of others can be guessed from the size.
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  private readonly answered = new WeakSet<WebSocket>();
  private ping: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly live: LiveServer,
    private readonly stopping: Stopping,
    @Inject(ORIGINS) private readonly origins: readonly string[],
    @Inject(SERVER_LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.live.make();
    this.host.httpAdapter
      .getHttpServer()
      .on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
        stream.on('error', () => stream.destroy());
        const status = this.refusal(request);
        if (status) refuse(stream, status);
        else
          this.sockets.handleUpgrade(request, stream, head, (socket) => this.open(server, socket, request));
      });
    // Whoever closes the server first (Apollo does, in a hook of its own) waits for the sockets.
    this.host.httpAdapter.getInstance().addHook('preClose', () => this.closeAll());
    this.ping = setInterval(() => this.pingAll(), PING).unref();
  }

  private async closeAll(): Promise<void> {
    clearInterval(this.ping);
    const closed = [...this.sockets.clients].map((socket) => {
      const ended = new Promise((end) => socket.once('close', end));
      close(socket, 1001, 'The server is stopping. Connect again.');
      return ended;
    });
    await Promise.all(closed);
  }

  /** Why there is no socket for this request, before any is opened. */
  private refusal({ url, headers }: IncomingMessage): keyof typeof statuses | undefined {
    if (url?.split('?', 1)[0] !== '/graphql') return 404;
    if (!originAllowed(headers.origin, headers.host, this.origins)) return 403;
    const protocols = headers['sec-websocket-protocol']?.split(',').map((one) => one.trim());
    if (!protocols?.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL)) return 400;
    return this.stopping.isUnderWay || this.sockets.clients.size >= MOST_SOCKETS ? 503 : undefined;
  }

  private open(server: Server<Extra>, socket: WebSocket, request: IncomingMessage): void {
    const opened = performance.now();
    const window = { since: opened, messages: 0 };
    const closed = server.opened(
      {
        protocol: socket.protocol,
        // Settled once it is written: the next event of a subscription is read only then.
        send: (message) =>
          new Promise((sent) => {
            if (socket.readyState === socket.OPEN) socket.send(message, () => sent());
            else sent();
          }),
        close: (code = 1000, reason = '') => close(socket, code, reason),
        onMessage: (take) =>
          socket.on('message', (message) => {
            if (flooded(window)) close(socket, 4429, 'Too many messages.');
            else if (socket.readyState === socket.OPEN)
              take(String(message)).catch((error: unknown) => this.fault(socket, error));
          }),
      },
      {
        network: request.socket.remoteAddress ?? '',
        close: (code, reason) => close(socket, code, reason),
      },
    );
    this.answered.add(socket);
    socket.on('pong', () => this.answered.add(socket));
    // A message too long, or none by the protocol: ws closes the socket with the code that says so.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      this.log.info({ code, ms: Math.round(performance.now() - opened) }, 'socket closed');
      closed(code, String(reason)).catch((error: unknown) => this.fault(socket, error));
    });
  }

  private fault(socket: WebSocket, error: unknown): void {
    this.log.error({ err: error }, 'a socket failed');
    close(socket, 1011, 'Something went wrong on our side.');
  }

  private pingAll(): void {
    for (const socket of this.sockets.clients) {
      if (!this.answered.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }
}

/** In good order where the other end takes part, else by force. A reason has at most 123 bytes (RFC 6455, section 5.5). */
function close(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, Buffer.from(reason).subarray(0, 123));
  setTimeout(() => socket.terminate(), CLOSING).unref();
}

function refuse(stream: Duplex, status: keyof typeof statuses): void {
  stream.end(`HTTP/1.1 ${status} ${statuses[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    stream.destroy(),
  );
}

function flooded(window: { since: number; messages: number }): boolean {
  const now = performance.now();
  if (now - window.since > WINDOW) Object.assign(window, { since: now, messages: 0 });
  window.messages += 1;
  return window.messages > MOST_MESSAGES;
}
