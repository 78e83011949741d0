import { type RefObject, useEffect } from 'react';
import type { Shown } from './passages';
import { stacked } from './stacked';

const GAP = 18;
/** From this width on the cards stand beside the text; below it they follow it. */
const wide = matchMedia('(min-width: 961px)');

/**
 * Puts each card level with its passage, or below the one before; a hairline leads from there back to it. The same marks stand
 * elsewhere once other texts are shown.
 */
export function useStack(
  list: RefObject<HTMLDivElement | null>,
  texts: readonly Shown[],
  count: number,
  marked: unknown,
): void {
  const key = `${count} ${JSON.stringify(marked)}`;
  useEffect(() => {
    const place = () => {
      const { current } = list;
      if (!current) return;
      const cards = [...current.children].filter((card) => card instanceof HTMLElement);
      const top = current.getBoundingClientRect().top;
      const lines = cards.map((card) => lineOf(card)?.getBoundingClientRect().top);
      const measured = cards.map((card, at) => ({
        wanted: wide.matches ? Math.max(0, (lines[at] ?? top) - top) : 0,
        height: card.offsetHeight,
      }));
      const tops = stacked(measured, GAP);
      for (const [at, card] of cards.entries()) {
        const [here, before, { wanted = 0 } = {}] = [tops[at] ?? 0, measured[at - 1], measured[at]];
        const free = at === 0 ? 0 : (tops[at - 1] ?? 0) + (before?.height ?? 0);
        card.style.marginTop = `${Math.round(here - free)}px`;
        card.style.setProperty('--lead', `${wide.matches ? Math.round(here - wanted) : 0}px`);
      }
    };
    place();
    const observer = new ResizeObserver(place);
    for (const card of list.current?.children ?? []) observer.observe(card);
    const column = list.current?.closest('.beside')?.querySelector('.text-column');
    if (column) observer.observe(column);
    return () => observer.disconnect();
  }, [list, texts, key]);
}

/** The mark in the text that a card belongs to; of a new one what is selected stays where it was. */
function lineOf(card: HTMLElement): Element | null {
  const { thread } = card.dataset;
  return thread ? document.querySelector(`mark[data-thread="${thread}"]`) : null;
}
