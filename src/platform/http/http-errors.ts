import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { SERVER_LOG } from './server-log.js';

const codes: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BAD_REQUEST', 'The request cannot be read.'],
  404: ['NOT_FOUND', 'There is no such address. The API is at /graphql.'],
  413: ['BODY_TOO_LARGE', 'A request has at most 256 KiB.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send application/json.'],
  503: ['SERVICE_UNAVAILABLE', 'The server cannot answer now. Try again in some seconds.'],
};

/**
 * The last stop of what is thrown. A GraphQL error goes on to Apollo, whose plugin settles and logs it once; outside
 * GraphQL everything is answered in the one form that clients know from there, and only faults are logged.
 */
@Catch()
export class HttpErrors implements ExceptionFilter {
  constructor(@Inject(SERVER_LOG) private readonly log: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<'graphql' | 'http'>() === 'graphql') throw exception;
    const status = statusOf(exception);
    if (status === 500) this.log.error({ err: exception }, 'a request failed');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (status === 503) reply.header('retry-after', '2');
    reply.code(status).header('content-type', 'application/json; charset=utf-8');
    reply.send(bodyOf(status));
  }
}

/** What is answered with a status outside GraphQL, in the form that clients know from there. */
export function bodyOf(status: number, more: Readonly<Record<string, unknown>> = {}) {
  const [code, message] = codes[status] ?? [
    status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR',
    status < 500 ? 'The request cannot be read.' : 'Something went wrong on our side.',
  ];
  return { errors: [{ message, extensions: { code, ...more } }] };
}

/** Nest's exceptions tell it by a method, Fastify's errors by a property. */
function statusOf(exception: unknown): number {
  if (typeof exception !== 'object' || exception === null) return 500;
  const method: unknown = Reflect.get(exception, 'getStatus');
  const told: unknown =
    typeof method === 'function' ? method.call(exception) : Reflect.get(exception, 'statusCode');
  return typeof told === 'number' && told >= 400 && told < 600 ? told : 500;
}
