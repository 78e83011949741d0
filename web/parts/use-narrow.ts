import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 760px)');

function follow(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the page is as narrow as a phone, where a table becomes cards. What only looks otherwise is for the style sheet. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => query.matches);
