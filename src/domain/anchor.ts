import { type Refused, refuse } from './refusal.js';
import type { ThreadSubject } from './thread-subject.js';

/** Where a passage stands in a later text: where it stood, elsewhere, or nowhere that could be told. */
export const anchorStates = ['EXACT', 'MOVED', 'ORPHANED'] as const;

/** Places in Unicode code points, the end excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A passage with what stands around it, as the text said it in which it was chosen. */
export interface Quoted {
  readonly quote: string;
  /** At most `contextLength` code points before it; fewer only where the text begins. */
  readonly prefix: string;
  readonly suffix: string;
}

export type Anchor =
  | ({ readonly state: 'EXACT' | 'MOVED' } & Place)
  | { readonly state: 'ORPHANED'; readonly start: null; readonly end: null };

/** How many code points on each side tell one place from another that says the same. */
export const contextLength = 32;

const orphaned: Anchor = { state: 'ORPHANED', start: null, end: null };

/** What a text says at a place, and around it. */
export function quoted(text: string, { start, end }: Place): Quoted {
  const points = [...text];
  return {
    quote: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - contextLength), start).join(''),
    suffix: points.slice(end, end + contextLength).join(''),
  };
}

/**
 * Where a passage of one text stands in another (null: there is none). It is found by its words with what stood on both
 * sides of them, else with one whole side; what is found twice, or by its words alone, is not found: a comment beside a
 * lookalike would say what nobody has said (hypothesis/client#7571).
 */
export function anchorIn(now: string | null, then: string, place: Place): Anchor {
  if (now === then) return { state: 'EXACT', start: place.start, end: place.end };
  if (now === null) return orphaned;
  const { quote, prefix, suffix } = quoted(then, place);
  const [before, after] = [isWhole(prefix), isWhole(suffix)];
  let found = occurrences(now, prefix + quote + suffix)
    .filter(([from, to]) => (before || from === 0) && (after || to === now.length))
    .map(([from]) => from + prefix.length);
  if (found.length === 0) {
    const behind = before ? occurrences(now, prefix + quote).map(([from]) => from + prefix.length) : [];
    const ahead = after ? occurrences(now, quote + suffix).map(([from]) => from) : [];
    found = [...new Set([...behind, ...ahead])];
  }
  const [at] = found;
  if (at === undefined || found.length > 1) return orphaned;
  const start = [...now.slice(0, at)].length;
  const end = start + place.end - place.start;
  return { state: start === place.start ? 'EXACT' : 'MOVED', start, end };
}

/** What the rules of attaching a thread again look at. */
export interface AttachedThread {
  /** Whether it is on a passage of an action's text. */
  readonly onPassage: boolean;
  readonly groupClosed: boolean;
}

/** The first half: only a thread on a passage has one to lose, and a closed group's stay as they are. */
export function refuseAttaching({ onPassage, groupClosed }: AttachedThread): Refused | undefined {
  if (groupClosed) return refuse('GROUP_CLOSED');
  return onPassage ? undefined : refuse('NO_PASSAGE');
}

/**
 * Whether a thread can be put beside a passage again. As long as its own stands it stays: its comments are about that. On a
 * text that only the circle sees stays who sees that.
 */
export function refuseAttachment(
  { onlyInCircle, anchor }: { readonly onlyInCircle: boolean; readonly anchor: Anchor },
  to: ThreadSubject,
): Refused | undefined {
  if (anchor.state !== 'ORPHANED') return refuse('PASSAGE_STANDS');
  return to.on === 'ACTION' && to.inCircle && !onlyInCircle
    ? refuse('SUBJECT_UNSEEN', ['passage', 'revision'])
    : undefined;
}

const isWhole = (context: string): boolean => [...context].length === contextLength;

/** Every place of a text where it says something, overlapping ones too; in UTF-16 units. */
function occurrences(text: string, wanted: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    found.push([at, at + wanted.length]);
  return found;
}
