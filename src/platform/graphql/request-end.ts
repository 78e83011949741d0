import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Logger } from 'pino';
import type { Request } from './request.js';
import { settleErrors } from './settle-errors.js';

/** Settles and logs the errors of every answer, and closes its read transaction whatever happened. */
export function requestEnd(log: Logger): ApolloServerPlugin<Request> {
  const listener: GraphQLRequestListener<Request> = {
    async didEncounterErrors({ errors, schema, document, operationName, contextValue: request }) {
      const { id: requestId, language } = request;
      settleErrors(errors, { schema, document, operationName, requestId, language }, log);
    },
    async willSendResponse({ response, contextValue: request }) {
      const { body, http } = response;
      const data = body.kind === 'single' ? body.singleResult.data : undefined;
      // What was answered in part is an answer (GraphQL over HTTP, "Status codes").
      if (data && Object.values(data).some((value) => value !== null)) http.status = 200;
      // The answer does not wait for it: what it says is read. The connection is given back when it has ended.
      void request.read.end();
    },
  };
  return { requestDidStart: async () => listener };
}
