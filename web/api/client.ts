import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange, mapExchange, type Operation, subscriptionExchange } from 'urql';
import { type Acting, signedFetch } from './signed-fetch';
import type { Socket } from './socket';

/**
 * The client of one membership in one language: another one has another cache, so that nothing read in one seat is shown
 * in another. `asked` hears every operation that the page begins and leaves.
 */
export function makeClient(
  acting: Acting,
  socket: Socket | undefined,
  asked: (operation: Operation) => void,
): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: signedFetch(acting),
    fetchOptions: { headers: { accept: 'application/graphql-response+json' } },
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({ onOperation: asked }),
      // The viewer has no id: in the cache of one membership there is one.
      cacheExchange({ keys: { Viewer: () => 'viewer' } }),
      fetchExchange,
      ...(socket
        ? [
            subscriptionExchange({
              forwardSubscription: ({ query = '', variables }) => ({
                subscribe: (sink) => ({
                  unsubscribe: socket.subscribe(
                    { query, ...(variables && { variables }) },
                    {
                      next: ({ data = null, errors }) =>
                        sink.next({ data, ...(errors && { errors: [...errors] }) }),
                      error: (error) => sink.error(error),
                      complete: () => sink.complete(),
                    },
                  ),
                }),
              }),
            }),
          ]
        : []),
    ],
  });
}
