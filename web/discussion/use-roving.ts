import { useEffect } from 'react';
import type { Shown } from './passages';

/** One paragraph of each text can be gone to by Tab, the others from there by the arrows: `c` begins a comment on it. */
export function useRoving(texts: readonly Shown[]): void {
  useEffect(() => {
    const left = texts.flatMap(({ elements }) => {
      const blocks = elements
        .flatMap((element) => [
          ...element.querySelectorAll<HTMLElement>('p, li, h1, h2, h3, h4, h5, h6, td, pre'),
        ])
        .filter((block) => !block.querySelector('p, li'));
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
      return elements.map((element) => {
        element.addEventListener('keydown', move);
        return () => element.removeEventListener('keydown', move);
      });
    });
    return () => {
      for (const leave of left) leave();
    };
  }, [texts]);
}
