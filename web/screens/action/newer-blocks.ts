import type { Piece } from './paragraphs-of';

/**
 * For each paragraph of the later of two texts, whether it was changed: it is new, or has other words, or has lost some. A
 * paragraph that stands in the earlier text alone has no place among them.
 */
export function newerBlocks(operations: readonly Piece[]): readonly boolean[] {
  const blocks: { written: boolean; changed: boolean }[] = [];
  let block = { written: false, changed: false };
  // Words were removed just before what comes next. They count if that is still the same paragraph.
  let lost = false;
  for (const { kind, text } of operations) {
    const [first = '', ...others] = text.split(/\n{2,}/);
    if (kind === 'REMOVED') {
      if (first !== '' && block.written) block.changed = true;
      else if (others.length === 0) lost = true;
      if (others.length > 0) lost = others.at(-1) !== '';
      continue;
    }
    for (const [place, part] of [first, ...others].entries()) {
      if (place > 0) {
        blocks.push(block);
        block = { written: false, changed: false };
        lost = false;
      }
      if (part === '') continue;
      if (kind === 'INSERTED' || lost) block.changed = true;
      block.written = true;
      lost = false;
    }
  }
  return [...blocks, block].filter(({ written }) => written).map(({ changed }) => changed);
}
