import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { PinoLogger } from 'nestjs-pino';
import { isFault } from './mask.js';
import type { Request } from './request.js';

/** Gives every error the request's id, logs what is ours to mend, and closes the read transaction whatever happened. */
export function requestEnd(log: PinoLogger): ApolloServerPlugin<Request> {
  const listener: GraphQLRequestListener<Request> = {
    async didEncounterErrors({ errors, contextValue: request, operationName }) {
      for (const error of errors) {
        error.extensions['requestId'] = request.id;
        if (isFault(error))
          log.error({ requestId: request.id, operationName, err: error.originalError }, 'a request failed');
      }
    },
    async willSendResponse({ contextValue: request }) {
      await request.read.close();
    },
  };
  return { requestDidStart: async () => listener };
}
