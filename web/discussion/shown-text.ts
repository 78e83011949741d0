import type { Span } from './align';

/** The text nodes of the elements of a text, each with where it begins in what they show together. */
function nodesOf(elements: readonly Element[]): { readonly node: Text; readonly from: number }[] {
  const found: { node: Text; from: number }[] = [];
  let from = 0;
  for (const element of elements) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('.pin') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      found.push({ node, from });
      from += node.data.length;
    }
  }
  return found;
}

/** All that the elements of a text show, without the numbers that we have put into it. */
export const shownText = (elements: readonly Element[]): string =>
  nodesOf(elements)
    .map(({ node }) => node.data)
    .join('');

/** The stretch of a text that a range covers; nothing where it covers none of it. */
export function spanOf(elements: readonly Element[], range: Range): Span | undefined {
  let span: { start: number; end: number } | undefined;
  for (const { node, from } of nodesOf(elements)) {
    if (!range.intersectsNode(node)) continue;
    const start = from + (node === range.startContainer ? range.startOffset : 0);
    const end = from + (node === range.endContainer ? range.endOffset : node.data.length);
    if (start < end) span = { start: span?.start ?? start, end };
  }
  return span;
}

/** Puts each piece of a stretch, which may go through several elements, into a new element of its own. */
export function wrap(
  elements: readonly Element[],
  { start, end }: Span,
  make: () => HTMLElement,
): HTMLElement[] {
  return nodesOf(elements).flatMap(({ node, from }) => {
    const [first, last] = [Math.max(0, start - from), Math.min(node.data.length, end - from)];
    if (first >= last || node.data.slice(first, last).trim() === '') return [];
    const piece = first > 0 ? node.splitText(first) : node;
    if (last - first < piece.data.length) piece.splitText(last - first);
    const made = make();
    piece.replaceWith(made);
    made.append(piece);
    return [made];
  });
}

/** Leaves the text as it was before. */
export function unwrap(made: readonly HTMLElement[]): void {
  for (const one of made) {
    const { parentNode } = one;
    one.replaceWith(...one.childNodes);
    parentNode?.normalize();
  }
}
