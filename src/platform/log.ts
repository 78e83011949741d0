import { type DestinationStream, type Logger, pino } from 'pino';
import { readableLines } from './log-lines.js';
import { safeError } from './log-safe-error.js';

/** How an installation logs: from which level on, and for a person's eyes or as one JSON object a line. */
export interface LogForm {
  readonly level: string;
  readonly readable: boolean;
}

/** Never in a log, wherever somebody puts them: what lets a person in. */
const secrets = ['authorization', 'cookie', 'password', 'token', 'refreshToken', 'accessToken', 'secret'];

/**
 * The server's logger, on standard output unless told otherwise. A line names requests by id, method and path; it has
 * no header, body, variable or text of anybody, and of an error its kind and place.
 */
export function createLogger(form: LogForm, stream?: DestinationStream): Logger {
  const options = {
    level: form.level,
    redact: {
      paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '…',
    },
    serializers: { err: safeError },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const destination = stream ?? pino.destination({ dest: 1, sync: form.readable });
  return pino(options, form.readable ? readableLines(destination) : destination);
}
