import { HeaderMap } from '@apollo/server';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { carriedSentence, faultSentence } from '../../catalogue/fault-sentence.js';
import type { Language } from '../../catalogue/language.js';
import { isUnavailable } from '../database/unavailable.js';
import { placeInVariable, placeOfVariable, refusedLiterals } from './input-place.js';
import { isFault } from './mask.js';

/** Seconds after which a client may try again when the database was away. */
const RETRY_AFTER = 2;

/** What the errors are of. */
interface Answered {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode | undefined;
  readonly operationName: string | null | undefined;
  readonly requestId: string;
  /** In which what a person can read is said. */
  readonly language: Language;
}

/**
 * Settles what every error of an answer is (its code, the place of bad input, the status), gives it the request's id, and
 * logs once what is ours to mend. What may then leave the server `mask` says.
 */
export function settleErrors(errors: readonly GraphQLError[], answered: Answered, log: Logger): void {
  const { operationName, requestId } = answered;
  // Statements behind one that was lost are lost with it, whatever they say.
  const lost = errors.find(({ originalError }) => isUnavailable(originalError));
  for (const error of errors) {
    if (!isFault(error)) settleAnswer(error, answered);
    else if (lost) settle(error, 'SERVICE_UNAVAILABLE', 503, RETRY_AFTER);
    else settle(error, 'INTERNAL_SERVER_ERROR', 500);
    error.extensions.requestId = requestId;
    error.extensions.said = saidOf(error, answered.language);
  }
  const fault = errors.find(isFault);
  const line = { requestId, operationName, path: fault?.path, err: fault?.originalError };
  if (lost) log.warn({ ...line, err: lost.originalError }, 'the database could not answer');
  else if (fault) log.error(line, 'a request failed');
}

/** What is said of it in words that are not graphql-js's, if anything. */
function saidOf(error: GraphQLError, language: Language): string | undefined {
  const { code, reason, values } = error.extensions;
  if (code === 'SERVICE_UNAVAILABLE') return faultSentence('AWAY', {}, language);
  return isFault(error) ? faultSentence('MASKED', {}, language) : carriedSentence(reason, values, language);
}

function settle(error: GraphQLError, code: string, status: number, retryAfter?: number): void {
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  Object.assign(error.extensions, {
    code,
    http: { status, headers },
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

function settleAnswer(error: GraphQLError, answered: Answered): void {
  const { code, retryAfter } = error.extensions;
  if (typeof retryAfter === 'number') settle(error, String(code), 429, retryAfter);
  else if (isOverLimit(error)) settle(error, 'QUERY_TOO_COMPLEX', 400);
  else if (code === undefined || code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED')
    settleInput(error, answered);
}

function settleInput(error: GraphQLError, { document, schema }: Answered): void {
  const { code, http } = error.extensions;
  if (document && code === 'GRAPHQL_VALIDATION_FAILED') {
    const written = (text: string) => text.replace(/ ?Did you mean(.+?)\?$/, '');
    const literal = refusedLiterals(schema, document).find(
      ({ message }) => written(message) === written(error.message),
    );
    if (!literal) return;
    error.extensions.path = literal.place;
  }
  if (document) error.extensions.path ??= placeInDocument(error, document);
  if (http === undefined || code !== 'BAD_USER_INPUT') settle(error, 'BAD_USER_INPUT', 400);
}

function placeInDocument(error: GraphQLError, document: DocumentNode): readonly string[] | undefined {
  const told = placeInVariable(error.message);
  const place = told && placeOfVariable(document, told.variable);
  return place && [...place, ...told.inside];
}

/** The limits that Apollo and graphql-js watch themselves. */
function isOverLimit({ message, extensions }: GraphQLError): boolean {
  return (
    extensions.code === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' ||
    /^Syntax Error: Document contains more that \d+ tokens/.test(message) ||
    /recursively requests too many selections/.test(message)
  );
}
