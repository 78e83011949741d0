import type { ResultOf } from '../api/graphql';
import { unitsBefore } from './align';
import { type Audience, isJoint } from './audience';
import type { besideDocument } from './discussion.documents';
import type { Shown } from './passages';
import type { Begun } from './use-begun';
import type { Marked } from './use-marks';

type Node = NonNullable<ResultOf<typeof besideDocument>['node']>;
export type BesideThread = Extract<Node, { __typename: 'Action' }>['threads']['nodes'][number];
export type Placed = BesideThread & { readonly anchor: NonNullable<BesideThread['anchor']> };

interface Place {
  readonly field: string;
  readonly language: string;
  readonly start: number | null;
}

/** More than any text has characters, any page texts, and any text paragraphs. */
const [CHARACTERS, TEXTS, PARAGRAPHS] = [1_000_000, 100, 10_000];

/**
 * Where on the page a passage stands, to be compared; undefined where its text is not shown. Languages that stand side by side
 * are aligned by paragraph, and read so.
 */
export function placeOf(texts: readonly Shown[], { field, language, start }: Place): number | undefined {
  const at = texts.findIndex((text) => text.field === field && text.language === language);
  const text = texts[at];
  if (!text || start === null) return undefined;
  const first = texts.findIndex((one) => one.field === field);
  const paragraph = text.source.slice(0, unitsBefore(text.source, start)).split(/\n\s*\n/).length;
  return ((first * PARAGRAPHS + paragraph) * TEXTS + at) * CHARACTERS + start;
}

const isPlaced =
  (texts: readonly Shown[]) =>
  (thread: BesideThread): thread is Placed =>
    thread.anchor !== null && placeOf(texts, thread.anchor) !== undefined;

/** The threads whose passage is on the page, in its order. */
export const placedIn = (texts: readonly Shown[], threads: readonly BesideThread[]): Placed[] =>
  threads
    .filter(isPlaced(texts))
    .toSorted((one, other) => (placeOf(texts, one.anchor) ?? 0) - (placeOf(texts, other.anchor) ?? 0));

interface Look {
  readonly classOf: (side: string) => string;
  /** What a number is called. */
  readonly label: (number: number) => string;
}

/** What is to be underlined, each in the ink of its audience: passages by their number, and the one that is being begun. */
export function marksOf(
  placed: readonly Placed[],
  begun: { readonly passage: Begun['passage']; readonly audience: Audience } | undefined,
  { classOf, label }: Look,
): Marked[] {
  const inkOf = ({ side }: Audience) => (side ? classOf(side) : 'side-other');
  const marks = placed.flatMap(({ id, audience, anchor }, at): Marked[] => {
    const { field, language, start, end } = anchor;
    if (start === null || end === null) return [];
    const look = { joint: isJoint(audience), ofSide: inkOf(audience) };
    return [{ field, language, start, end, thread: id, number: at + 1, ...look, label: label(at + 1) }];
  });
  if (begun?.passage?.quote === undefined) return marks;
  const { field, language, start, end } = begun.passage;
  const look = { joint: isJoint(begun.audience), ofSide: inkOf(begun.audience) };
  return [...marks, { field, language, start, end, thread: 'new', number: 0, ...look, label: '' }];
}
