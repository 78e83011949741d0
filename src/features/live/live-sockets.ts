import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from '../../platform/http/client-address.js';
import { originAllowed } from '../../platform/http/origin-allowed.js';
import { SERVER_LOG } from '../../platform/http/server-log.js';
import { Stopping } from '../../platform/http/stopping.js';
import { BEHIND_PROXY } from './behind-proxy.js';
import { Flood } from './flood.js';
import { type Extra, LiveServer } from './live-server.js';
import { Newcomers } from './newcomers.js';
import { ORIGINS } from './origins.js';
import { textFrame } from './text-frame.js';

/** Bytes of one message: as of the body of a request. */
const MESSAGE_LIMIT = 256 * 1024;
/** Bytes that may wait for a socket to be read; one that lets more wait does not read. */
const MOST_UNREAD = 1024 * 1024;
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
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

/** A socket, and the connection that it was made of. */
interface Opened {
  readonly socket: WebSocket;
  readonly stream: Duplex;
}

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
  private readonly newcomers = new Newcomers();
  private ping: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly live: LiveServer,
    private readonly stopping: Stopping,
    @Inject(ORIGINS) private readonly origins: readonly string[],
    @Inject(BEHIND_PROXY) private readonly behindProxy: boolean,
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
          this.sockets.handleUpgrade(request, stream, head, (socket) =>
            this.open(server, { socket, stream }, request),
          );
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
  private refusal(request: IncomingMessage): keyof typeof statuses | undefined {
    const { url, headers } = request;
    if (url?.split('?', 1)[0] !== '/graphql') return 404;
    if (!originAllowed(headers.origin, headers.host, this.origins)) return 403;
    const protocols = headers['sec-websocket-protocol']?.split(',').map((one) => one.trim());
    if (!protocols?.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL)) return 400;
    if (this.newcomers.tooMany(clientAddress(request, this.behindProxy))) return 429;
    return this.stopping.isUnderWay || this.sockets.clients.size >= MOST_SOCKETS ? 503 : undefined;
  }

  private open(server: Server<Extra>, { socket, stream }: Opened, request: IncomingMessage): void {
    const opened = performance.now();
    const network = clientAddress(request, this.behindProxy);
    const known = this.newcomers.enter(network);
    const flood = new Flood();
    const tooMuch = () => {
      if (socket.bufferedAmount > MOST_UNREAD) socket.terminate();
      else if (flood.risen()) close(socket, 4429, 'Too many messages.');
    };
    // Settled once it is written: the next event of a subscription is read only then. Beside ws, which holds nothing back
    // where nothing is compressed: what it sends itself, and the end, keep their places.
    const send = (message: string) =>
      new Promise<void>((sent) => {
        if (socket.bufferedAmount > MOST_UNREAD)
          close(socket, 1013, 'You do not read. Connect again and go on.');
        if (socket.readyState === socket.OPEN) stream.write(textFrame(message), () => sent());
        else sent();
      });
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send,
        close: (code = 1000, reason = '') => close(socket, code, reason),
        onMessage: (take) =>
          socket.on('message', (message) => {
            tooMuch();
            if (socket.readyState === socket.OPEN)
              take(String(message)).catch((error: unknown) => this.fault(socket, error));
          }),
      },
      {
        network,
        known,
        isOpen: () => socket.readyState === socket.OPEN,
        close: (code, reason) => close(socket, code, reason),
        send,
      },
    );
    this.answered.add(socket);
    socket.on('ping', tooMuch);
    socket.on('pong', () => {
      tooMuch();
      this.answered.add(socket);
    });
    // A message too long, or none by the protocol: ws closes the socket with the code that says so.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      known();
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
