import { useRef } from 'react';
import { type Audience, keyOf } from './audience';
import type { Begun } from './use-begun';

/**
 * The audience of a thread that is being begun. It stays though it is offered no more: what is typed for it does not go, and is
 * sent to nobody else; the server says why it cannot be sent.
 */
export function useOffered(audiences: readonly Audience[], begun: Begun | undefined): Audience | undefined {
  const offered = useRef<Audience>(undefined);
  const is = (one: Audience | undefined) => one !== undefined && keyOf(one) === begun?.audience;
  const found = audiences.find(is);
  if (found) offered.current = found;
  return found ?? (is(offered.current) ? offered.current : undefined);
}
