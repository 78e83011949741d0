/** A card that is to stand beside a line: where that is, and how tall the card is, in pixels. */
export interface Card {
  readonly wanted: number;
  readonly height: number;
}

/** Where each card stands: beside its line, or below the card before it where they would overlap. */
export function stacked(cards: readonly Card[], gap: number): number[] {
  let free = 0;
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
}
