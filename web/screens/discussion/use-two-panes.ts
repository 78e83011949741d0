import { useSyncExternalStore } from 'react';

const query = matchMedia('(min-width: 1100px)');

function follow(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether a thread has room beside the list. */
export const useTwoPanes = (): boolean => useSyncExternalStore(follow, () => query.matches);
