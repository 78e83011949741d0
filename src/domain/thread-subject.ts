import type { ActionStatus } from './action.js';
import { type Refused, refuse } from './refusal.js';

/** An open point blocks a round once it is marked, and is resolved; a discussion just goes on (domain.md, "Discussion"). */
export const threadKinds = ['DISCUSSION', 'OPEN_POINT'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** For whom a thread can be; SIDE, AUTHORITIES and ORGANISATION are always those of who opens it. */
export const threadAudiences = [
  'PARTNERSHIP',
  'SIDE',
  'AUTHORITIES',
  'GROUP',
  'ORGANISATION',
  'CIRCLE',
] as const;
export type ThreadAudienceKind = (typeof threadAudiences)[number];

/** The texts of a revision in which a passage can be. */
export const passageFields = ['TITLE', 'SUMMARY', 'BODY'] as const;
export type PassageField = (typeof passageFields)[number];

/** What a thread is to be on. */
export type ThreadSubject =
  /** What every member of the partnership sees. */
  | { readonly on: 'PARTNERSHIP' | 'ROUND' | 'ROADMAP' }
  /** `inCircle`: only its lead organisations see it, or the revision whose passage is meant. */
  | { readonly on: 'ACTION'; readonly status: ActionStatus; readonly inCircle: boolean };

/** Who opens a thread: the side (null: joint) and the kind of the organisation spoken for. */
export interface Speaker {
  readonly side: string | null;
  readonly organisationKind: string;
}

/**
 * The audiences a thread may have, all contained in that of its subject (domain.md, "Audiences": a child is visible
 * only if its subject is too). A joint organisation (no side) has no side to speak to, and only the authorities speak to
 * the authorities of their side. Whether a group is in a circle can change with each of them: a circle has none.
 */
export function audiencesFor(subject: ThreadSubject, by: Speaker): readonly ThreadAudienceKind[] {
  if (subject.on === 'ACTION' && subject.inCircle) return ['CIRCLE', 'ORGANISATION'];
  const open = threadAudiences.filter((kind) => kind !== 'CIRCLE');
  return open.filter(
    (kind) =>
      (kind !== 'SIDE' || by.side !== null) &&
      (kind !== 'AUTHORITIES' || (by.side !== null && by.organisationKind === 'GOVERNMENT')),
  );
}

/** The first half, before any input: no thread is opened on an action that is withdrawn. */
export function refuseDiscussion({ status }: { readonly status: ActionStatus }): Refused | undefined {
  return status === 'WITHDRAWN' ? wrongState(status) : undefined;
}

/** Refuses a thread of a kind and audience on a subject; undefined where it may be opened. */
export function refuseThread(
  subject: ThreadSubject,
  by: Speaker,
  kind: ThreadKind,
  audience: ThreadAudienceKind,
): Refused | undefined {
  const refused = subject.on === 'ACTION' ? refuseDiscussion(subject) : undefined;
  if (refused) return refused;
  const offered = audiencesFor(subject, by);
  if (kind === 'OPEN_POINT') {
    if (subject.on !== 'ACTION') return refuse('OPEN_POINT_WITHOUT_ACTION', ['kind']);
    // It is always before the partnership: an action in its circle is not, nor is a text that never left it.
    if (subject.inCircle) return subject.status === 'DRAFT' ? wrongState(subject.status) : unfit(offered);
    return audience === 'PARTNERSHIP' ? undefined : unfit(['PARTNERSHIP']);
  }
  return offered.includes(audience) ? undefined : unfit(offered);
}

/** Refuses a group as the audience where who would write is not in it, or it is closed; undefined where it may be. */
export function refuseGroup(
  group: { readonly closed: boolean; readonly members: readonly string[] },
  organisation: string,
): Refused | undefined {
  const path = ['audience', 'group'];
  if (!group.members.includes(organisation)) return refuse('NOT_IN_GROUP', path);
  return group.closed ? refuse('GROUP_CLOSED', path) : undefined;
}

/**
 * Refuses a passage that is not there. `text` is what the revision says in that language and field, nothing where it says
 * nothing; places are counted in Unicode code points, as PostgreSQL counts characters. A `quote` must be what stands there.
 */
export function refusePassage(
  text: string | null | undefined,
  { start, end, quote }: { readonly start: number; readonly end: number; readonly quote?: string | null },
): Refused | undefined {
  const points = [...(text ?? '')];
  if (start < 0 || start >= end || end > points.length) return refuse('PASSAGE_UNKNOWN', ['passage']);
  return quote == null || quote === points.slice(start, end).join('')
    ? undefined
    : refuse('PASSAGE_UNKNOWN', ['passage', 'quote']);
}

/** What the rules of moving a thread look at. */
export interface MovedThread {
  readonly kind: ThreadKind;
  readonly blocking: boolean;
  readonly resolved: boolean;
  readonly groupClosed: boolean;
  /** Whether a round is open on its action. */
  readonly inRound: boolean;
}

/** Where a thread is to go: whether it is there already, everybody who reads it sees that, and a round is open on it. */
export interface Destination {
  readonly same: boolean;
  readonly seenByAll: boolean;
  readonly inRound: boolean;
}

/**
 * The first half of moving a thread: an open point stays while it blocks, or one side could free a round from what another
 * holds against it, and while a round is open on its action.
 */
export function refuseLeaving(thread: MovedThread): Refused | undefined {
  const { kind, blocking, resolved, groupClosed, inRound } = thread;
  if (groupClosed) return refuse('GROUP_CLOSED');
  if (kind !== 'OPEN_POINT') return undefined;
  if (blocking && !resolved) return refuse('OPEN_POINT_BLOCKS');
  return inRound ? refuse('ROUND_UNDER_WAY') : undefined;
}

/** Whether a thread can be moved to a subject: its readers stay the same, so each of them must see that subject. */
export function refuseMove(
  thread: MovedThread,
  to: ThreadSubject,
  { same, seenByAll, inRound }: Destination,
): Refused | undefined {
  const refused = refuseLeaving(thread);
  if (refused) return refused;
  const path = ['subject'];
  if (same) return refuse('THREAD_THERE', path);
  if (to.on !== 'ACTION' && thread.kind === 'OPEN_POINT') return refuse('OPEN_POINT_WITHOUT_ACTION', path);
  if (!seenByAll) return refuse('SUBJECT_UNSEEN', path);
  if (to.on !== 'ACTION') return undefined;
  if (to.status === 'WITHDRAWN') return refuse('WRONG_STATE', path, { status: to.status });
  return inRound && thread.kind === 'OPEN_POINT' ? refuse('ROUND_UNDER_WAY', path) : undefined;
}

const wrongState = (status: ActionStatus) => refuse('WRONG_STATE', undefined, { status });

const unfit = (offered: readonly ThreadAudienceKind[]) =>
  refuse('AUDIENCE_UNFIT', ['audience', 'kind'], { offered: offered.join(', ') });
