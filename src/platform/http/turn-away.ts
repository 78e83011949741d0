import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../database/database.js';
import { bodyOf } from './http-errors.js';

/** Seconds after which a client may come back. */
const RETRY_AFTER = 2;

/**
 * Answers a request to the API 503, before anything of it is read, while so many wait for a connection that it would get
 * none: what is refused costs next to nothing, so that those let in are answered as fast as ever.
 */
export function turnAwayWhenFull(app: NestFastifyApplication): void {
  const database = app.get(Database);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async ({ method, url }, reply) => {
    if (method !== 'POST' || url.split('?', 1)[0] !== '/graphql' || !database.isFull) return;
    await reply
      .code(503)
      .headers({ 'retry-after': RETRY_AFTER, 'content-type': 'application/json; charset=utf-8' })
      .send(bodyOf(503, { retryAfter: RETRY_AFTER }));
  });
}
