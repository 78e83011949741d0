import { GraphQLError } from 'graphql';

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

/** What was sent cannot be understood; `path` names the field concerned. */
export const badInput = (message: string, path?: readonly string[]): GraphQLError =>
  error('BAD_USER_INPUT', message, path);

/** An Idempotency-Key that was used for another request. */
export const keyReused = (): GraphQLError =>
  badInput('This Idempotency-Key was used with another input. Use a new one.', ['Idempotency-Key']);

/** A budget is used up; `seconds` until the next attempt may succeed. */
export const rateLimited = (seconds: number): GraphQLError => {
  const [unit, count] =
    seconds < 60 ? (['second', seconds] as const) : (['minute', Math.ceil(seconds / 60)] as const);
  const wait = new Intl.NumberFormat('en', { style: 'unit', unitDisplay: 'long', unit }).format(count);
  return new GraphQLError(`Too many attempts. Try again in ${wait}.`, {
    extensions: { code: 'RATE_LIMITED', retryAfter: seconds, http: { status: statuses.RATE_LIMITED } },
  });
};
