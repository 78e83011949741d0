import { type RefObject, useLayoutEffect } from 'react';

const places = 'section, article, aside, main, .reply';
const headings = 'h1, h2, h3, h4';

/**
 * Whoever pressed a button, or wrote in a form, that is gone once its act is done goes on from the heading of the part it stood
 * in (of an answer, from where another is begun), not from the top of the page: the browser lets the focus fall to the body.
 */
export function useKeptFocus(gone: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = gone;
    return () => {
      if (!current?.contains(document.activeElement)) return;
      const parts: Element[] = [];
      for (let part = current.closest(places); part; part = part.parentElement?.closest(places) ?? null)
        parts.push(part);
      // Once all of the page is drawn anew; another page takes the focus itself.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const next = parts
          .find((part) => part.isConnected)
          ?.querySelector<HTMLElement>(`${headings}, .begin`);
        if (next?.matches(headings)) next.tabIndex = -1;
        next?.focus();
      });
    };
  }, [gone]);
}
