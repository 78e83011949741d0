import { createLogger } from '../../src/platform/log.js';

/** What the applications of this worker write to their log. */
export const logLines: string[] = [];

/** The logger of the worker's application. */
export const logger = createLogger(
  { level: 'info', readable: false },
  { write: (line) => void logLines.push(line) },
);
