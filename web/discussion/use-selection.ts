import { type RefObject, useEffect, useState } from 'react';
import { type Chosen, chosenIn } from './chosen-passage';
import { type Shown, textAt } from './passages';

/** What is selected in the texts now, with where a bar for it belongs; `unclear` where it cannot be told which passage it is. */
export interface Selected {
  readonly passage: Chosen | undefined;
  /** Pixels from the top left of `root`. */
  readonly top: number;
  readonly left: number;
  /** By the key `c`: the bar takes the focus. */
  readonly byKey: boolean;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Follows the selection in the texts, and the key `c` on a paragraph of theirs. */
export function useSelection(root: RefObject<HTMLElement | null>, texts: readonly Shown[]) {
  const [selected, select] = useState<Selected>();
  useEffect(() => {
    const look = (range: Range, byKey: boolean) => {
      const text = textAt(texts, range.commonAncestorContainer);
      const box = root.current?.getBoundingClientRect();
      if (!text || !box) return select(undefined);
      const { bottom, left } = range.getBoundingClientRect();
      const { text: _, ...passage } = chosenIn(texts, range) ?? { text };
      select({
        passage: 'quote' in passage ? passage : undefined,
        top: bottom - box.top + 6,
        left: Math.max(0, left - box.left),
        byKey,
      });
    };
    const changed = () => {
      const selection = getSelection();
      // The bar itself may have the focus: what was selected before stays its passage.
      if (document.activeElement?.closest('.passage-bar')) return;
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) select(undefined);
      else look(selection.getRangeAt(0), false);
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.code === 'Escape') select(undefined);
      if (event.code !== 'KeyC' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target))
        return;
      const { target } = event;
      const selection = getSelection();
      const whole = document.createRange();
      if (selection && !selection.isCollapsed && selection.rangeCount > 0)
        look(selection.getRangeAt(0), true);
      else if (
        target instanceof HTMLElement &&
        textAt(texts, target)?.elements.every((element) => element !== target)
      ) {
        whole.selectNodeContents(target);
        look(whole, true);
      }
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('keydown', pressed);
    };
  }, [root, texts]);
  return { selected, clear: () => select(undefined) };
}
