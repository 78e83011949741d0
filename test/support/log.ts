import { createLogger } from '../../src/platform/log.js';

/** What the applications of this worker write to their log. */
export const logLines: string[] = [];

/** The one logger of the worker: nestjs-pino keeps the first it is given for all applications of a process. */
export const logger = createLogger(
  { level: 'info', readable: false },
  { write: (line) => void logLines.push(line) },
);
