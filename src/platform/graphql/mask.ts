import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Whether an error is a fault of ours: raised while a field was answered, by something that did not mean it as an answer. */
export function isFault(error: GraphQLError): boolean {
  const { originalError } = error;
  if (originalError !== undefined && !(originalError instanceof GraphQLError)) return true;
  return error.path !== undefined && error.extensions.code === undefined;
}

const masked = 'Something went wrong on our side. Name the request id when you report it.';
const away =
  'The database cannot be reached or is too busy. Try again in some seconds, with the same Idempotency-Key if you sent one.';

/**
 * What leaves the server of an error whose code request-end has settled: of a fault nothing but the request's id,
 * which finds it in the log; of the others the message and what a client acts on.
 */
export function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, path, requestId, retryAfter } = formatted.extensions ?? {};
  const hidden = code === 'SERVICE_UNAVAILABLE' || !(error instanceof GraphQLError) || isFault(error);
  const shown = code === 'SERVICE_UNAVAILABLE' ? away : hidden ? masked : formatted.message;
  return {
    message: shown,
    ...(!hidden && formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code: hidden && code !== 'SERVICE_UNAVAILABLE' ? 'INTERNAL_SERVER_ERROR' : code,
      ...(!hidden && path !== undefined && { path }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(requestId !== undefined && { requestId }),
    },
  };
}
