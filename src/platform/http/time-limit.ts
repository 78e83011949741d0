import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Told as 503 by the last stop of what is thrown (`HttpErrors`). */
class NotInTime extends Error {
  readonly statusCode = 503;
}

/**
 * Answers 503 to a request that is not answered within so many milliseconds, and cuts off an answer that has begun. Fastify's
 * own `handlerTimeout` makes an AbortController for each request and, at the end of each, the error by which it aborts: a
 * fortieth of a write's time in this process, for a signal that nobody here listens to.
 */
export function limitTime(app: NestFastifyApplication, milliseconds: number): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, next) => {
    const late = setTimeout(() => {
      if (reply.sent) return;
      const error = new NotInTime(`${request.method} was not answered within ${milliseconds} ms`);
      if (reply.raw.headersSent) reply.raw.destroy(error);
      else reply.send(error);
    }, milliseconds);
    reply.raw.once('close', () => clearTimeout(late));
    next();
  });
}
