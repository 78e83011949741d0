import type { ResultOf } from '../api/graphql';
import type { audienceFragment } from './discussion.documents';

export type Audience = ResultOf<typeof audienceFragment>;

/** What tells one audience from another, for drafts and lists. */
export const keyOf = ({ kind, side, organisation, group }: Audience): string =>
  [kind, side, organisation?.id, group?.id].filter(Boolean).join(' ');

/** What the strip on top shows of it. */
export const stripOf = ({ kind, side, organisation, group, readerCount }: Audience) => ({
  kind,
  side,
  name: group?.name ?? organisation?.name,
  readers: readerCount,
});

/** The values of a sentence that names it. */
export const namedIn = ({ kind, side, organisation, group }: Audience) => ({
  kind,
  side: side ?? '',
  name: group?.name ?? organisation?.name ?? '',
});

/** Whether all sides read it. */
export const isJoint = ({ kind }: Audience): boolean => kind === 'PARTNERSHIP';

/** Who will read a text, and in which partnership and seat somebody has it before them. */
export interface Readership {
  /** Of the partnership. */
  readonly slug: string;
  /** Name of the organisation that the seat is of. */
  readonly seat: string;
  /** `keyOf` the audience: good within its partnership. */
  readonly key: string;
  readonly kind: Audience['kind'];
  readonly side: string | null;
}

/** The readership of an audience, for whoever sits in a seat. */
export const readershipOf = (audience: Audience, at: Pick<Readership, 'slug' | 'seat'>): Readership => ({
  slug: at.slug,
  seat: at.seat,
  key: keyOf(audience),
  kind: audience.kind,
  side: audience.side,
});

/**
 * Whether a text for some would be read by others too where it is put. Of an organisation's own audience everybody reads what
 * the organisation reads, and the authorities of a side are of it. What another partnership reads, none of this one does.
 */
export function reachesFurther(from: Readership, to: Readership): boolean {
  if (from.slug !== to.slug) return true;
  if (from.key === to.key || from.kind === 'PARTNERSHIP') return false;
  if (to.kind === 'ORGANISATION') return from.seat !== to.seat;
  return !(from.kind === 'SIDE' && to.kind === 'AUTHORITIES' && from.side === to.side);
}
