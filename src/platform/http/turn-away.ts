import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import { bodyOf } from './http-errors.js';
import { securityHeaders } from './security-headers.js';
import { Stopping } from './stopping.js';

/** Seconds after which a client may come back, in turn: who was turned away together does not come back together. */
const RETRY_AFTER = [2, 1, 3] as const;
/** Milliseconds between two lines in the log that say how many were turned away. */
const PACE = 1_000;

interface Answer {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

const answers = RETRY_AFTER.map((seconds): Answer => {
  const body = Buffer.from(JSON.stringify(bodyOf(503, { retryAfter: seconds })));
  const headers = {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'retry-after': seconds,
  };
  return { headers, body };
});

/**
 * Answers a request to the API 503 while so many wait for a connection that it would get none: before anything of it is
 * read, before Fastify has made a request of it, and with what was written beforehand. Hundreds come in one instant, all
 * on the one thread that answers those let in. The log is told how many they were.
 */
export function turnAwayWhenFull(app: NestFastifyApplication, log: Logger): void {
  const [database, stopping] = [app.get(Database), app.get(Stopping)];
  const server: Server = app.getHttpServer();
  const handlers = server.listeners('request');
  let [turnedAway, told] = [0, 0];
  const tell = () => {
    log.warn({ requests: turnedAway - told, status: 503 }, 'turned away: too many wait for a connection');
    told = turnedAway;
  };
  const take = (request: IncomingMessage, response: ServerResponse) => {
    if (!database.isFull || stopping.isUnderWay || !asksTheApi(request)) {
      for (const handle of handlers) handle.call(server, request, response);
      return;
    }
    const answer = answers[turnedAway % answers.length];
    response.writeHead(503, answer?.headers).end(answer?.body);
    if (turnedAway === told) setTimeout(tell, PACE).unref();
    turnedAway += 1;
  };
  server.removeAllListeners('request').on('request', take);
}

const asksTheApi = ({ method, url }: IncomingMessage): boolean =>
  method === 'POST' && url?.split('?', 1)[0] === '/graphql';
