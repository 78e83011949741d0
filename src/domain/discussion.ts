import { type Refused, refuse } from './refusal.js';
import type { ThreadKind } from './thread-subject.js';

/** What the rules of a thread look at. */
export interface ThreadState {
  readonly kind: ThreadKind;
  readonly blocking: boolean;
  readonly resolved: boolean;
  /** Codes of the sides whose focal point has assented to resolving it. */
  readonly assents: readonly string[];
}

/** What stands against writing in a thread: its resolution, or that the group which reads it is closed. */
export interface Written {
  readonly resolved: boolean;
  readonly groupClosed: boolean;
}

/** What the rules of a comment look at. */
export interface CommentState {
  readonly removed: boolean;
}

/** Who resolves: the one that opened the thread, or a focal point of a side. */
export interface Resolver {
  readonly opener: boolean;
  readonly side: string | null;
}

/** Whether comments can be written in a thread: not once it is resolved, nor where its group is closed. */
export function refuseComment(thread: Written): Refused | undefined {
  if (thread.groupClosed) return refuse('GROUP_CLOSED');
  return thread.resolved ? refuse('THREAD_RESOLVED') : undefined;
}

/** Refuses a language that the partnership does not work in. */
export function refuseLanguage(language: string, workingLanguages: readonly string[]): Refused | undefined {
  return workingLanguages.includes(language)
    ? undefined
    : refuse('LANGUAGE_UNKNOWN', ['language'], { language });
}

/** Refuses an answer to a comment that is removed. */
export function refuseReply(answered: CommentState | undefined): Refused | undefined {
  return answered?.removed ? refuse('COMMENT_REMOVED', ['replyTo']) : undefined;
}

/** Whether a comment can be edited: what is removed stays removed, and a resolved thread as it is. */
export function refuseEdit(thread: Written, comment: CommentState): Refused | undefined {
  return refuseComment(thread) ?? refuseRemoval(comment);
}

/** Whether a comment can be removed: once, and in a resolved thread too. */
export function refuseRemoval(comment: CommentState): Refused | undefined {
  return comment.removed ? refuse('COMMENT_REMOVED') : undefined;
}

/** Whether a thread can be marked as blocking a round. */
export function refuseBlocking(thread: Omit<ThreadState, 'assents'>): Refused | undefined {
  return unresolved(thread) ?? (thread.blocking ? refuse('ALREADY_BLOCKING') : undefined);
}

/** Whether a resolved open point can be opened again: it is as it was before, and where it blocked it blocks again. */
export function refuseReopening(thread: Omit<ThreadState, 'assents'>): Refused | undefined {
  if (thread.kind !== 'OPEN_POINT') return refuse('NOT_AN_OPEN_POINT');
  return thread.resolved ? undefined : refuse('THREAD_OPEN');
}

/** Whether a thread can be resolved, or assented to, by somebody. */
export function refuseResolving(thread: ThreadState, by: Resolver): Refused | undefined {
  const refused = unresolved(thread);
  if (refused || by.opener) return refused;
  return by.side && thread.assents.includes(by.side)
    ? refuse('ALREADY_ASSENTED', undefined, { side: by.side })
    : undefined;
}

/** What resolving leads to: done, by its opener or with the last side's assent, or one side's assent more. */
export function resolvingLeadsTo(
  thread: ThreadState,
  by: Resolver,
  sides: readonly string[],
): 'RESOLVED' | 'ASSENTED' {
  const all = sides.every((side) => side === by.side || thread.assents.includes(side));
  return by.opener || all ? 'RESOLVED' : 'ASSENTED';
}

/**
 * When a comment is written: now, but after the last one, so that whoever has read to the end of a thread finds every
 * later comment behind it, also where two were written at once.
 */
export function momentOfComment(now: Date, last: Date): Date {
  return now > last ? now : new Date(last.getTime() + 1);
}

function unresolved(thread: Omit<ThreadState, 'assents'>): Refused | undefined {
  if (thread.kind !== 'OPEN_POINT') return refuse('NOT_AN_OPEN_POINT');
  return thread.resolved ? refuse('THREAD_RESOLVED') : undefined;
}
