import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { faultSentence } from '../../catalogue/fault-sentence.js';

/** Whether an error is a fault of ours: raised while a field was answered, by something that did not mean it as an answer. */
export function isFault(error: GraphQLError): boolean {
  const { originalError } = error;
  if (originalError !== undefined && !(originalError instanceof GraphQLError)) return true;
  return error.path !== undefined && error.extensions.code === undefined;
}

/**
 * What leaves the server of an error whose code request-end has settled: of a fault nothing but the request's id,
 * which finds it in the log; of the others the message and what a client acts on.
 */
export function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, path, requestId, retryAfter, reason, values, said } = formatted.extensions ?? {};
  const hidden = code === 'SERVICE_UNAVAILABLE' || !(error instanceof GraphQLError) || isFault(error);
  const masked = faultSentence(code === 'SERVICE_UNAVAILABLE' ? 'AWAY' : 'MASKED', {}, 'en');
  return {
    message: typeof said === 'string' ? said : hidden ? masked : formatted.message,
    ...(!hidden && formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code: hidden && code !== 'SERVICE_UNAVAILABLE' ? 'INTERNAL_SERVER_ERROR' : code,
      ...(!hidden && path !== undefined && { path }),
      ...(!hidden && reason !== undefined && { reason }),
      ...(!hidden && values !== undefined && { values }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(requestId !== undefined && { requestId }),
    },
  };
}
