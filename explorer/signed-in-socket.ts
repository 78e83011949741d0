import { type Client, createClient } from 'graphql-ws';
import { filled } from './remembered';
import { sentAs } from './sent-as';

/**
 * The client of a tab's subscription, with a WebSocket of its own that opens when it is subscribed to and closes with
 * it. As `signedInFetch` does, it connects as the account that the tab names, and fills in what earlier answers named.
 * @param given the headers of the tab: a WebSocket of a browser has none, so they are its `connection_init`
 */
export function signedInSocket(given: Readonly<Record<string, string>> = {}): Client {
  const client = createClient({
    url: new URL('/graphql', location.href.replace(/^http/, 'ws')).href,
    connectionParams: () => Object.fromEntries(sentAs(given)),
  });
  return {
    ...client,
    subscribe: (payload, sink) =>
      client.subscribe(
        { ...payload, ...(payload.variables && { variables: recordOf(payload.variables) }) },
        sink,
      ),
  };
}

function recordOf(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, filled(value)]));
}
