import { useContext } from 'react';
import { type AnyVariables, type TypedDocumentNode, useSubscription } from 'urql';
import { LineContext } from './use-line';
import { useOnline } from './use-online';

/**
 * Follows a subscription while the page is there and has a network. What arrives is written into the cache by id, so the
 * queries on the page show it; `heard` is for what is to be said beside that.
 */
export function useLive<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  heard?: (data: Data) => void,
): void {
  const socket = useContext(LineContext);
  const online = useOnline();
  useSubscription<Data, Data, Variables>({ query, variables, pause: !socket || !online }, (_before, data) => {
    heard?.(data);
    return data;
  });
}
