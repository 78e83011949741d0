import { type Client, createClient } from 'graphql-ws';
import { session } from '../session/session';
import type { Acting } from './signed-fetch';

/** The live line of one membership. */
export interface Socket {
  readonly subscribe: Client['subscribe'];
  /** Whether it stands; told to listeners when that changes. */
  readonly stands: () => boolean;
  readonly follow: (listener: () => void) => () => void;
  readonly end: () => void;
}

/** Opens with the first subscription, comes back by itself with a new token, and closes some seconds after the last one. */
export function makeSocket({ membership, language }: Acting): Socket {
  let up = false;
  const listeners = new Set<() => void>();
  const become = (next: boolean) => {
    up = next;
    for (const listener of listeners) listener();
  };
  const client = createClient({
    url: new URL('/graphql', location.href.replace(/^http/, 'ws')).href,
    lazyCloseTimeout: 5_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => session.state().phase === 'SIGNED_IN',
    connectionParams: async () => ({
      authorization: `Bearer ${await session.token()}`,
      'accept-language': language,
      ...(membership && { 'concord-membership': membership }),
    }),
    on: { connected: () => become(true), closed: () => become(false) },
  });
  return {
    subscribe: client.subscribe,
    stands: () => up,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => void client.dispose(),
  };
}
