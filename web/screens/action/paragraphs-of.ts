export interface Piece {
  readonly kind: 'SAME' | 'INSERTED' | 'REMOVED';
  readonly text: string;
}

/** Paragraphs that follow each other and all changed, or all did not. */
export interface Run {
  readonly changed: boolean;
  readonly paragraphs: readonly (readonly Piece[])[];
}

/** The operations of a difference by paragraph (an empty line ends one), in runs of changed and of unchanged ones. */
export function paragraphsOf(operations: readonly Piece[]): readonly Run[] {
  const paragraphs: Piece[][] = [[]];
  for (const { kind, text } of operations)
    for (const [place, part] of text.split(/\n{2,}/).entries()) {
      if (place > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ kind, text: part });
    }
  const runs: { changed: boolean; paragraphs: Piece[][] }[] = [];
  for (const pieces of paragraphs.filter(({ length }) => length > 0)) {
    const changed = pieces.some(({ kind }) => kind !== 'SAME');
    const last = runs.at(-1);
    if (last?.changed === changed) last.paragraphs.push(pieces);
    else runs.push({ changed, paragraphs: [pieces] });
  }
  return runs;
}
