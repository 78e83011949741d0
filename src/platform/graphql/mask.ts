import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Whether an error is a fault of ours: thrown by something that did not mean it as an answer. */
export function isFault(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.originalError !== undefined &&
    !(unwrapResolverError(error) instanceof GraphQLError)
  );
}

/** What leaves the server of an error: faults masked (the request's id finds them in the log), bad input with the field's path. */
export function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, path, requestId, retryAfter } = formatted.extensions ?? {};
  const kept = { ...(requestId !== undefined && { requestId }) };
  if (isFault(error)) {
    return {
      message:
        'Something went wrong on our side. Nothing was stored. Name the request id when you report it.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...kept },
    };
  }
  const field = path ?? inputPath(formatted.message);
  return {
    message: formatted.message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code,
      ...(field !== undefined && { path: field }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...kept,
    },
  };
}

/** graphql-js tells the place of a refused variable in words only: `… at "input.budget[0].amount"; …`. */
function inputPath(message: string): string[] | undefined {
  const place = /^Variable "\$(\w+)" got invalid value .*? at "(\w+)([^"]*)"/s.exec(message);
  if (!place) return undefined;
  return (place[3] ?? '').split(/[.[\]]+/).filter((part) => part !== '');
}
