import { useState } from 'react';

/** How many pages of each list were shown on this visit: who comes Back finds as many, and their place. */
const shown = new Map<string, number>();

/** @param list its address */
export function usePages(list: string) {
  const [{ pages, asked }, show] = useState(() => ({ pages: shown.get(list) ?? 1, asked: false }));
  const more = () => {
    shown.set(list, pages + 1);
    show({ pages: pages + 1, asked: true });
  };
  return { pages, asked, more };
}
