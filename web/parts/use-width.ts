import { useSyncExternalStore } from 'react';

function whether(condition: string): () => boolean {
  const query = matchMedia(condition);
  const follow = (listener: () => void) => {
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(follow, () => query.matches);
}

/** Whether the page is as narrow as a phone, where a table becomes cards. What only looks otherwise is for the style sheet. */
export const useNarrow = whether('(max-width: 760px)');

/** Whether two texts have room side by side. */
export const useWide = whether('(min-width: 1100px)');
