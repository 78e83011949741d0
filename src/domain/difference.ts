import { type ArrayChange, diffArrays } from 'diff';
import { canonicalOf, type RevisionDocument, type RevisionText } from './digest.js';

/** A stretch of text that both versions have, or only the later, or only the earlier. */
export interface DifferenceOperation {
  readonly kind: 'SAME' | 'INSERTED' | 'REMOVED';
  readonly text: string;
}

/** One field of one language; SAME and REMOVED joined are the earlier text, SAME and INSERTED the later. */
export interface TextDifference {
  readonly language: string;
  readonly field: keyof RevisionText;
  readonly operations: readonly DifferenceOperation[];
}

export const comparedFacts = [
  'area',
  'valueChains',
  'materials',
  'policyLinks',
  'expectedResult',
  'startsOn',
  'endsOn',
  'budget',
  'leads',
  'attachments',
] as const;

export type ComparedFact = (typeof comparedFacts)[number];

/** A fact that differs, as it stood and as it stands. */
export interface FactDifference<Fact extends ComparedFact = ComparedFact> {
  readonly fact: Fact;
  readonly was: RevisionDocument[Fact];
  readonly is: RevisionDocument[Fact];
}

/**
 * The steps of comparison one call may still take. An edit distance of n takes about n² (Myers 1986), so that texts made
 * to be slow would otherwise hold up everyone; a count, not a clock, so that the same texts always compare alike.
 */
interface Effort {
  left: number;
}
const wholeEffort = 500_000;

// Beyond so many edits in one passage a finer comparison no longer helps its reader.
const mostEdits = 400;

/**
 * What changed between two revisions: every text of either, by language and field, and the facts that differ.
 * A language of one revision only is wholly INSERTED or REMOVED. Time is bounded for any pair of texts: a passage with
 * more changes than can be followed is REMOVED and INSERTED whole.
 */
export function differenceOf(
  from: RevisionDocument,
  to: RevisionDocument,
): { readonly texts: readonly TextDifference[]; readonly facts: readonly FactDifference[] } {
  return {
    texts: textDifferences(from.texts, to.texts),
    facts: comparedFacts
      .filter((fact) => canonicalOf([from[fact]]) !== canonicalOf([to[fact]]))
      .map((fact) => ({ fact, was: from[fact], is: to[fact] })),
  };
}

function textDifferences(from: RevisionDocument['texts'], to: RevisionDocument['texts']): TextDifference[] {
  const effort: Effort = { left: wholeEffort };
  const languages = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  const fields = ['title', 'summary', 'body'] as const;
  return languages
    .flatMap((language) =>
      fields.map((field) => {
        const was = from[language]?.[field] ?? '';
        const is = to[language]?.[field] ?? '';
        return { language, field, operations: operationsBetween(was, is, effort) };
      }),
    )
    .filter(({ operations }) => operations.length > 0);
}

/** By paragraph first, so that unchanged ones stand whole; then by word within what changed. */
function operationsBetween(was: string, is: string, effort: Effort): readonly DifferenceOperation[] {
  return compared(paragraphsOf(was), paragraphsOf(is), effort).flatMap((stretch) => {
    if (stretch.same !== undefined) return operationsOf(stretch);
    const words = compared(wordsOf(stretch.removed), wordsOf(stretch.inserted), effort);
    return withoutSharedSpaces(words).flatMap(operationsOf);
  });
}

/** What both have, or what of one stands where the other has something else. */
type Stretch = { readonly same: string } | Change;

interface Change {
  readonly same?: undefined;
  readonly removed: string;
  readonly inserted: string;
}

function compared(was: readonly string[], is: readonly string[], effort: Effort): Stretch[] {
  const whole = { removed: was.join(''), inserted: is.join('') };
  if (was.length === 0 || is.length === 0) return [whole];
  const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(effort.left)));
  const changes = diffArrays([...was], [...is], { maxEditLength });
  const edits = changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  effort.left -= (edits ?? maxEditLength) ** 2;
  return changes ? stretchesOf(changes) : [whole];
}

/** Neighbouring removals and insertions, in whatever order they come, are one change. */
function stretchesOf(changes: readonly ArrayChange<string>[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    if (!added && !removed) {
      stretches.push({ same: text });
      continue;
    }
    const last = stretches.at(-1);
    const before = last && last.same === undefined ? last : { removed: '', inserted: '' };
    stretches.splice(before === last ? -1 : stretches.length, 1, {
      removed: before.removed + (removed ? text : ''),
      inserted: before.inserted + (added ? text : ''),
    });
  }
  return stretches;
}

/** Two replaced words with a kept space between them read better as one replaced passage. */
function withoutSharedSpaces(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const [before, between] = joined.slice(-2);
    const space = between?.same;
    if (isReplacement(stretch) && isReplacement(before) && space !== undefined && /^[^\S\n]+$/.test(space)) {
      const removed = before.removed + space + stretch.removed;
      joined.splice(-2, 2, { removed, inserted: before.inserted + space + stretch.inserted });
    } else joined.push(stretch);
  }
  return joined;
}

function isReplacement(stretch: Stretch | undefined): stretch is Change {
  return (
    stretch?.same === undefined && stretch !== undefined && stretch.removed !== '' && stretch.inserted !== ''
  );
}

function operationsOf(stretch: Stretch): DifferenceOperation[] {
  const operations: DifferenceOperation[] =
    stretch.same === undefined
      ? [
          { kind: 'REMOVED', text: stretch.removed },
          { kind: 'INSERTED', text: stretch.inserted },
        ]
      : [{ kind: 'SAME', text: stretch.same }];
  return operations.filter(({ text }) => text !== '');
}

/** A paragraph with the line ends behind it. */
function paragraphsOf(text: string): readonly string[] {
  return text.match(/[^\n]+\n*|\n+/g) ?? [];
}

/** Words of any script, runs of space, and single signs. (The library's own words are Latin only.) */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];
}
