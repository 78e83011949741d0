import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Options } from 'pino-http';
import { safeError } from '../log-safe-error.js';

/** How requests are logged: one line each when answered (id, method, path, status, time), the health checks' at debug. */
export function requestLog(logger: Logger): Options {
  return {
    logger,
    genReqId: () => randomUUID(),
    quietReqLogger: true,
    wrapSerializers: false,
    serializers: {
      req: requestWords,
      res: ({ statusCode }: ServerResponse) => ({ status: statusCode }),
      err: safeError,
    },
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return 'warn';
      return pathOf(request).startsWith('/health') ? 'debug' : 'info';
    },
    // What failed is logged where it is known; here it would be named a second time, without its reason.
    customErrorObject: (_request, response, _error, { responseTime }) => ({ res: response, responseTime }),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
  };
}

function requestWords(request: IncomingMessage) {
  return { id: request.id, method: request.method, path: pathOf(request) };
}

/** A GET carries its variables in the address: of the address only the path is told. */
function pathOf(request: IncomingMessage): string {
  const original: unknown = Reflect.get(request, 'originalUrl');
  const address = typeof original === 'string' ? original : (request.url ?? '');
  return address.split('?', 1)[0] ?? '';
}
