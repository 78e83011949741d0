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
