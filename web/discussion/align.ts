/** A stretch of a text, the end excluded; in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// What Markdown takes from the beginning of a line, and the address of a link: letters there are not in what is shown.
const lineMark = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+|(?:```|~~~).*)/;
const address = /^\]\((?:[^()\n]|\([^()\n]*\))*\)/;
const space = /\s/;

/**
 * Where each character that is shown stands in the Markdown it was made of; white space is compared with nothing, for
 * rendering folds it. A character that is not found there has the place of the one before.
 */
export function align(shown: string, source: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const unit of shown.split('')) {
    if (!space.test(unit)) {
      const found = next(source, unit, at);
      if (found >= 0) {
        places.push(found);
        at = found + 1;
        continue;
      }
    }
    places.push(at);
  }
  return places;
}

function next(source: string, unit: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const rest = source.slice(at, at + 2_000);
    if (at === 0 || source[at - 1] === '\n') {
      const mark = lineMark.exec(rest)?.[0];
      if (mark) {
        at += mark.length - 1;
        continue;
      }
    }
    const link = source[at] === ']' ? address.exec(rest)?.[0] : undefined;
    if (link) at += link.length - 1;
    else if (source[at] === unit) return at;
  }
  return -1;
}

/** The stretch of the source that a stretch of the shown text was made of, without white space at its ends. */
export function inSource(places: readonly number[], shown: string, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && space.test(shown[from] ?? '')) from += 1;
  while (to > from && space.test(shown[to - 1] ?? '')) to -= 1;
  const [first, last] = [places[from], places[to - 1]];
  return from < to && first !== undefined && last !== undefined ? { start: first, end: last + 1 } : undefined;
}

/** The stretch of the shown text that a stretch of the source has become. */
export function inShown(places: readonly number[], shown: string, { start, end }: Span): Span | undefined {
  const inside = places.flatMap((place, at) =>
    place >= start && place < end && !space.test(shown[at] ?? '') ? [at] : [],
  );
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** From UTF-16 units to the code points that the API counts in, and back. */
export const pointsBefore = (text: string, unit: number): number => [...text.slice(0, unit)].length;
export const unitsBefore = (text: string, point: number): number => [...text].slice(0, point).join('').length;
