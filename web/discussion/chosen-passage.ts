import { align, inSource, pointsBefore } from './align';
import { type Shown, textAt } from './passages';
import { shownText, spanOf } from './shown-text';

/** A passage that somebody has chosen in a text, as the API takes it, and where it stands on the page. */
export interface Chosen {
  readonly field: Shown['field'];
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The passage that a range covers in one of the texts; nothing where it goes beyond one, or nothing is to be told of it. */
export function chosenIn(
  texts: readonly Shown[],
  range: Range,
): (Chosen & { readonly text: Shown }) | undefined {
  const text = textAt(texts, range.commonAncestorContainer);
  const covered = text && spanOf(text.elements, range);
  if (!text || !covered) return undefined;
  const { source, field, language, elements } = text;
  const shown = shownText(elements);
  const span = inSource(align(shown, source), shown, covered);
  if (!span) return undefined;
  const quote = source.slice(span.start, span.end);
  // What is shown and what was found for it in the Markdown must say the same: else a comment would stand beside something else.
  if (lettersOf(quote) !== lettersOf(shown.slice(covered.start, covered.end)) && !quote.includes(']('))
    return undefined;
  const [start, end] = [pointsBefore(source, span.start), pointsBefore(source, span.end)];
  return { field, language, start, end, quote, text };
}

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
