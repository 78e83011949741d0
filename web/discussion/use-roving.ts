import { type RefObject, useEffect } from 'react';

/** One paragraph of a text can be gone to by Tab, the others from there by the arrows: `c` begins a comment on it. */
export function useRoving(element: RefObject<HTMLElement | null>, source: string): void {
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const blocks = [...current.querySelectorAll<HTMLElement>('p, li, h1, h2, h3, h4, td, pre')].filter(
      (block) => !block.querySelector('p, li'),
    );
    for (const [place, block] of blocks.entries()) block.tabIndex = place === 0 ? 0 : -1;
    const move = (event: KeyboardEvent) => {
      const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
      const at = blocks.findIndex((block) => Object.is(block, event.target));
      const [from, to] = [blocks[at], blocks[at + step]];
      if (!step || event.shiftKey || !from || !to) return;
      event.preventDefault();
      from.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    };
    current.addEventListener('keydown', move);
    return () => current.removeEventListener('keydown', move);
  }, [element, source]);
}
