import { GraphQLError } from 'graphql';
import { faultSentence } from '../../catalogue/fault-sentence.js';
import type { FaultCode } from '../../catalogue/faults.en.js';
import type { Values } from '../../catalogue/say.js';
import type { InputFault } from '../../domain/input-fault.js';

/** Codes of top-level errors (`extensions.code`), with the HTTP status a refused request answers with. */
const statuses = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
} as const;

function error(code: keyof typeof statuses, message: string, path?: readonly string[]): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...(path && { path }), http: { status: statuses[code] } },
  });
}

/** No session, an ended one, or a membership that is not the user's. */
export const unauthenticated = (message = 'Sign in to go on.'): GraphQLError =>
  error('UNAUTHENTICATED', message);

/** The thing can be seen, the act is not the viewer's. */
export const forbidden = (message = 'Your roles do not allow this act here.'): GraphQLError =>
  error('FORBIDDEN', message);

/** There is no such thing, or none this viewer may see: the two are answered alike. */
export const notFound = (path?: readonly string[]): GraphQLError =>
  error('NOT_FOUND', 'There is no such thing.', path);

/** What a program has sent cannot be understood; `path` names what is concerned. In English: nobody types such a thing. */
export const badRequest = (message: string, path?: readonly string[]): GraphQLError =>
  error('BAD_USER_INPUT', message, path);

/** A value that somebody may have typed cannot be taken, said in the language of whoever asks; `path` names its field. */
export const badInput = (reason: InputFault, path: readonly string[], values?: Values): GraphQLError =>
  new GraphQLError(faultSentence(reason, values ?? {}, 'en'), {
    extensions: {
      code: 'BAD_USER_INPUT',
      ...because(reason, values),
      path,
      http: { status: statuses.BAD_USER_INPUT },
    },
  });

/** The same of a scalar, which does not know where it stands: GraphQL tells the place. */
export const unfit = (reason: InputFault, values?: Values): GraphQLError =>
  new GraphQLError(faultSentence(reason, values ?? {}, 'en'), { extensions: because(reason, values) });

const because = (reason: FaultCode, values?: Values) => ({ reason, ...(values && { values }) });

/** An Idempotency-Key that was used for another request. */
export const keyReused = (): GraphQLError =>
  badRequest('This Idempotency-Key was used with another input. Use a new one.', ['Idempotency-Key']);

/** A budget is used up; `seconds` until the next attempt may succeed. */
export const rateLimited = (seconds: number): GraphQLError => {
  const [reason, count] =
    seconds < 60
      ? (['WAIT_SECONDS', seconds] as const)
      : (['WAIT_MINUTES', Math.ceil(seconds / 60)] as const);
  return new GraphQLError(faultSentence(reason, { count }, 'en'), {
    extensions: {
      code: 'RATE_LIMITED',
      ...because(reason, { count }),
      retryAfter: seconds,
      http: { status: statuses.RATE_LIMITED },
    },
  });
};
