import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { badRequest } from './errors.js';
import type { Request } from './request.js';

/** Refuses (BAD_USER_INPUT) a subscription sent by POST: its events come over a socket, and its guard stands there. */
export function noSubscriptionByPost(): ApolloServerPlugin<Request> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation }) {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
          throw badRequest(
            'Subscribe over a WebSocket at this address, by the protocol graphql-transport-ws.',
          );
      },
    }),
  };
}
