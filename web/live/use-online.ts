import { useSyncExternalStore } from 'react';

function follow(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Whether the browser has a network. Acts are off without one; drafts are not. */
export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine);
