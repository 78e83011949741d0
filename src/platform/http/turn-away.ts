import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import { MOST_WAITING } from '../database/waiting-line.js';
import { bodyOf } from './http-errors.js';
import { securityHeaders } from './security-headers.js';
import { Stopping } from './stopping.js';

/** Seconds after which a client may come back, in turn: who was turned away together does not come back together. */
const RETRY_AFTER = [2, 1, 3] as const;
/** Milliseconds between two lines in the log that say how many were turned away. */
const PACE = 1_000;

type Came = readonly [IncomingMessage, ServerResponse];

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
 * on the one thread that answers those let in: of all that have come in one turn of its loop those too many are answered
 * first. The log is told how many they were.
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
  const turnAway = (response: ServerResponse) => {
    const answer = answers[turnedAway % answers.length];
    response.writeHead(503, answer?.headers).end(answer?.body);
    if (turnedAway === told) setTimeout(tell, PACE).unref();
    turnedAway += 1;
  };
  const letIn = ([request, response]: Came) => {
    for (const handle of handlers) handle.call(server, request, response);
  };
  let came: Came[] = [];
  const receive = () => {
    const all = oneOfEachFirst(came);
    const places = stopping.isUnderWay ? all.length : Math.max(0, database.places);
    // While a connection is free, whether those let in take the places is seen in the next turn: they may need none.
    const isIdle = places > MOST_WAITING;
    came = isIdle ? all.slice(places) : [];
    if (!isIdle) for (const [, response] of all.slice(places)) turnAway(response);
    all.slice(0, places).forEach(letIn);
    if (came.length > 0) setImmediate(receive);
  };
  server.removeAllListeners('request').on('request', (request, response) => {
    if (!asksTheApi(request)) letIn([request, response]);
    else if (came.push([request, response]) === 1) setImmediate(receive);
  });
}

/** Of each connection what it has sent first, then what it has sent behind that, unanswered: what one sends takes one place from the others. */
function oneOfEachFirst(came: readonly Came[]): readonly Came[] {
  const firsts = new Map<Socket, Came>();
  for (const one of came) if (!firsts.has(one[0].socket)) firsts.set(one[0].socket, one);
  return firsts.size === came.length
    ? came
    : [...firsts.values(), ...came.filter((one) => firsts.get(one[0].socket) !== one)];
}

const asksTheApi = ({ method, url }: IncomingMessage): boolean =>
  method === 'POST' && url?.split('?', 1)[0] === '/graphql';
