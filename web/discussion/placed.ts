import type { ResultOf } from '../api/graphql';
import { isJoint } from './audience';
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

/** Longer than any text. */
const FAR = 1_000_000;

/** Where on the page a passage stands, to be compared; undefined where its text is not shown. */
export function placeOf(texts: readonly Shown[], { field, language, start }: Place): number | undefined {
  const at = texts.findIndex((text) => text.field === field && text.language === language);
  return at < 0 || start === null ? undefined : at * FAR + start;
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

/** What is to be underlined: passages by their number, and the one that is being begun. */
export function marksOf(
  placed: readonly Placed[],
  begun: Begun | undefined,
  { classOf, label }: Look,
): Marked[] {
  const marks = placed.flatMap(({ id, audience, anchor }, at): Marked[] => {
    const { field, language, start, end } = anchor;
    if (start === null || end === null) return [];
    const ofSide = audience.side ? classOf(audience.side) : 'side-other';
    const place = { field, language, start, end };
    return [{ ...place, thread: id, number: at + 1, joint: isJoint(audience), ofSide, label: label(at + 1) }];
  });
  if (!begun?.passage) return marks;
  const { field, language, start, end } = begun.passage;
  const fresh = { thread: 'new', number: 0, joint: begun.audience === 'PARTNERSHIP', ofSide: 'side-other' };
  return [...marks, { ...fresh, field, language, start, end, label: '' }];
}
