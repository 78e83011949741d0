import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';

/**
 * Logs one line for each request when it is answered: id, method, path, status, milliseconds. A GET carries its
 * variables in the address, so of the address only the path is told. The health checks' lines are at debug.
 */
export function logRequests(app: NestFastifyApplication, log: Logger): void {
  // Nothing in its lines is a secret by its name, and to look for one costs more than the line.
  const lines = log.child({}, { redact: [] });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', async ({ id, method, url }, { statusCode, elapsedTime }) => {
    const path = url.split('?', 1)[0] ?? '';
    const line = { requestId: id, method, path, status: statusCode, ms: Math.round(elapsedTime) };
    if (statusCode >= 500) lines.warn(line, 'answered');
    else if (path.startsWith('/health/')) lines.debug(line, 'answered');
    else lines.info(line, 'answered');
  });
}
