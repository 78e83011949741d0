/**
 * Injection token of this application's logger (pino). Not nestjs-pino's own provider: that is the first of the process,
 * and the application that loads the sample comes before the one that serves.
 */
export const SERVER_LOG = Symbol('the logger of this application');
