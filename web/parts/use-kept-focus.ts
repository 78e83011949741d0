import { type RefObject, useLayoutEffect } from 'react';

const places = '.cm, .reply, .talk, section, article, aside, main';
const targets = 'h1, h2, h3, h4, .begin';

/**
 * Where the focus goes when a button or a form is gone once its act is done: to the comment that it stood in, or to the heading
 * of its part, or to where an answer is begun. By itself the browser would let it fall to the body, the top of the page. For those
 * who use a pointer the page does not move.
 */
export function useKeptFocus(gone: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = gone;
    return () => {
      const { activeElement } = document;
      if (!current?.contains(activeElement)) return;
      // A discussion that was just begun comes as a card that takes the focus: the page moves once, to that card.
      const toCome = current.closest('[data-new]') !== null;
      const preventScroll = toCome || !activeElement?.matches(':focus-visible');
      const parts: Element[] = [];
      for (let part = current.closest(places); part; part = part.parentElement?.closest(places) ?? null)
        parts.push(part);
      // Once all of the page is drawn anew; another page, or a form in this place, takes the focus itself.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const next = parts.map(targetIn).find((target) => target !== null);
        if (next && !next.matches('button')) next.tabIndex = -1;
        next?.focus({ preventScroll });
      });
    };
  }, [gone]);
}

/** Where one goes on in a part of the page, if it is still there. */
function targetIn(part: Element): HTMLElement | null {
  if (!part.isConnected) return null;
  return part instanceof HTMLElement && part.matches('.cm') ? part : part.querySelector<HTMLElement>(targets);
}
