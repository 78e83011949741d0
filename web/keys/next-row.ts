/** Gives the focus to the row after what has it now, or before: rows are links marked `data-row`. Answers whether there is one. */
export function goToRow(way: 'next' | 'previous'): boolean {
  const here = document.activeElement ?? document.body;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) =>
    row.checkVisibility(),
  );
  const row =
    way === 'next'
      ? rows.find((one) => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
      : rows.findLast((one) => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  row?.focus();
  return row !== undefined;
}
