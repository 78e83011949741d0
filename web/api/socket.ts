import type { Client } from 'graphql-ws';
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

/**
 * Opens with the first subscription, comes back by itself with a new token, and closes some seconds after the last one. Its
 * library comes after the page: nobody waits for it to read.
 */
export function makeSocket({ membership, language }: Acting): Socket {
  let up = false;
  const listeners = new Set<() => void>();
  const become = (next: boolean) => {
    up = next;
    for (const listener of listeners) listener();
  };
  let made: Promise<Client> | undefined;
  const make = async (): Promise<Client> => {
    const { createClient } = await import('graphql-ws');
    return createClient({
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
  };
  return {
    subscribe: (payload, sink) => {
      let unsubscribe: (() => void) | undefined;
      let left = false;
      made ??= make();
      made.then(
        (client) => {
          if (!left) unsubscribe = client.subscribe(payload, sink);
        },
        (error) => {
          // Asked for anew by the next one: the network was away.
          made = undefined;
          sink.error(error);
        },
      );
      return () => {
        left = true;
        unsubscribe?.();
      };
    },
    stands: () => up,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => void made?.then((client) => client.dispose()),
  };
}
