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

type Kind = Audience['kind'];

/**
 * Whether a text of one audience would be read by others too in another one. Of an organisation's own audience everybody reads
 * what the organisation reads, and the authorities of a side are of it.
 */
export function reachesFurther(from: { readonly key: string; readonly kind: Kind }, to: Audience): boolean {
  if (from.key === keyOf(to) || to.kind === 'ORGANISATION') return false;
  return !(from.kind === 'SIDE' && to.kind === 'AUTHORITIES');
}
