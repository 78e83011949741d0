import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Surroundings } from './app.module.js';
import { believed } from './platform/http/client-address.js';
import { serveExplorer } from './platform/http/explorer.js';
import { QuietLog } from './platform/http/quiet-log.js';
import { logRequests } from './platform/http/request-log.js';
import { setSecurityHeaders } from './platform/http/security-headers.js';
import { Stopping } from './platform/http/stopping.js';
import { limitTime } from './platform/http/time-limit.js';
import { turnAwayWhenFull } from './platform/http/turn-away.js';
import { serveWorkspace } from './platform/http/workspace.js';

const BODY_LIMIT = 256 * 1024;
/** Milliseconds, both for receiving a request and for answering it. */
const TIME_LIMIT = 10_000;

/** The whole server, not yet listening: the same for `npm start`, production and the tests. */
export async function createApplication(
  around: Surroundings,
  trustProxy = false,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: TIME_LIMIT,
    trustProxy: trustProxy && believed,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(around, trustProxy), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(QuietLog));
  logRequests(app, around.logger);
  limitTime(app, TIME_LIMIT);
  turnAwayWhenFull(app, around.logger);
  await setSecurityHeaders(app);
  endConnectionsWhenStopping(app);
  if (around.introspection) await serveExplorer(app);
  await serveWorkspace(app, around.workspace);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** An answer given while stopping ends its connection: kept alive, it would keep the server alive. */
function endConnectionsWhenStopping(app: NestFastifyApplication): void {
  const stopping = app.get(Stopping);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (_request, reply) => {
    if (stopping.isUnderWay) reply.header('connection', 'close');
  });
}

/**
 * Stops it: not ready from now on, for `notice` milliseconds still taking requests so that whoever spreads them hears of
 * it; then what is under way is answered, and the database's connections are closed.
 */
export async function stopApplication(app: NestFastifyApplication, notice = 0): Promise<void> {
  app.get(Stopping).begin();
  await setTimeout(notice);
  await app.close();
}
