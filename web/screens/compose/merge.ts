/** A stretch of three texts that came of one: what it was, and what each has made of it. */
export interface Stretch {
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  readonly mine: readonly string[];
}

/** How a stretch stands: nobody touched it, one did, both alike, or both otherwise. */
export type Standing = 'same' | 'theirs' | 'mine' | 'both';

const equal = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((paragraph, place) => paragraph === other[place]);

export function standingOf({ base, theirs, mine }: Stretch): Standing {
  if (equal(theirs, mine)) return 'same';
  if (equal(theirs, base)) return 'mine';
  return equal(mine, base) ? 'theirs' : 'both';
}

/** For each paragraph of the first its place in the other, by a longest common subsequence; undefined where it is gone. */
function matched(base: readonly string[], other: readonly string[]): readonly (number | undefined)[] {
  const lengths = Array.from({ length: base.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = base.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = base[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const places: (number | undefined)[] = [];
  for (let i = 0, j = 0; i < base.length; i += 1) {
    while (j < other.length && base[i] !== other[j] && at(i, j + 1) > at(i + 1, j)) j += 1;
    places.push(base[i] === other[j] ? j++ : undefined);
  }
  return places;
}

/** Three texts by the paragraphs that all of them have (diff3): between those, what each has instead. */
export function stretchesOf(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): readonly Stretch[] {
  const [inTheirs, inMine] = [matched(base, theirs), matched(base, mine)];
  const found: Stretch[] = [];
  const from = { base: 0, theirs: 0, mine: 0 };
  const upTo = (b: number, t: number, m: number) => {
    const stretch = {
      base: base.slice(from.base, b),
      theirs: theirs.slice(from.theirs, t),
      mine: mine.slice(from.mine, m),
    };
    if (stretch.base.length + stretch.theirs.length + stretch.mine.length > 0) found.push(stretch);
    Object.assign(from, { base: b, theirs: t, mine: m });
  };
  for (const [place] of base.entries()) {
    const [t, m] = [inTheirs[place], inMine[place]];
    if (t === undefined || m === undefined) continue;
    upTo(place, t, m);
    upTo(place + 1, t + 1, m + 1);
  }
  upTo(base.length, theirs.length, mine.length);
  return found;
}

/** A text by paragraphs. */
export const paragraphsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(/\n{2,}/));
export const textOf = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
