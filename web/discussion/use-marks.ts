import { useLayoutEffect } from 'react';
import { align, inShown, unitsBefore } from './align';
import type { Shown } from './passages';
import { shownText, unwrap, wrap } from './shown-text';

/** A passage to be marked in the text: of which thread, whose colours, and where, in code points of the Markdown. */
export interface Marked {
  readonly thread: string;
  /** 0: it is being begun, and has none yet. */
  readonly number: number;
  readonly joint: boolean;
  /** The class of a side's colours. */
  readonly ofSide: string;
  readonly field: Shown['field'];
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Underlines passages in the texts and puts their numbers behind them; a number leads to its thread. */
export function useMarks(
  texts: readonly Shown[],
  marked: readonly Marked[],
  go: (thread: string) => void,
): void {
  const key = JSON.stringify(marked);
  useLayoutEffect(() => {
    const made: HTMLElement[] = [];
    const pins: HTMLElement[] = [];
    for (const { elements, field, language, source } of texts) {
      const mine = marked.filter((mark) => mark.field === field && mark.language === language);
      if (mine.length === 0) continue;
      const shown = shownText(elements);
      const places = align(shown, source);
      for (const mark of mine) {
        const span = inShown(places, shown, {
          start: unitsBefore(source, mark.start),
          end: unitsBefore(source, mark.end),
        });
        if (!span) continue;
        const pieces = wrap(elements, span, () => {
          const piece = document.createElement('mark');
          piece.className = `q ${mark.joint ? 'joint' : `narrow ${mark.ofSide}`}`;
          piece.dataset['thread'] = mark.thread;
          return piece;
        });
        made.push(...pieces);
        if (mark.number === 0) continue;
        const pin = pinOf(mark, go);
        pieces.at(-1)?.after(pin);
        pins.push(pin);
      }
    }
    return () => {
      for (const pin of pins) pin.remove();
      unwrap(made.toReversed());
    };
  }, [texts, key, go]);
}

function pinOf({ thread, number, joint, ofSide, label }: Marked, go: (thread: string) => void): HTMLElement {
  const pin = document.createElement('button');
  pin.type = 'button';
  pin.className = `pin ${joint ? '' : `narrow ${ofSide}`}`;
  pin.textContent = String(number);
  pin.setAttribute('aria-label', label);
  pin.addEventListener('click', () => go(thread));
  return pin;
}
