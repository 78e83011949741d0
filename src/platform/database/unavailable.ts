import { Overloaded } from './waiting-line.js';

/** PostgreSQL's own codes (appendix A) of "not now": a time-out, a lock not had, two that waited for each other, no connection left, a server that goes or comes. */
const passing = /^(57014|55P03|40P01|40001|57P0\d|53\d{3}|08\w{3}|25P03|57P05)$/;

/** The socket's codes (errno). */
const unreachable =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;

/** What pg says without a code: of its pool, of a connection cut off, of a statement that nobody answers. */
const pgSays =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

/**
 * Whether a database error is one that passes by itself: the server is away, its pool is used up, a statement took too
 * long, or two transactions waited for each other. Whoever asks again later may succeed. Anything else is a fault of ours.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Overloaded) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') {
    if (passing.test(error.code)) return true;
    if ('syscall' in error && unreachable.test(error.code)) return true;
  }
  return pgSays.test(error.message) || isUnavailable(error.cause);
}
