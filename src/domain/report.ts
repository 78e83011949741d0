import type { CommentState } from './discussion.js';
import { type Refused, refuse } from './refusal.js';

/** What is wrong with a comment, as whoever reports it says. */
export const reportReasons = ['OFF_TOPIC', 'CONFIDENTIAL', 'ABUSIVE', 'PERSONAL_DATA', 'OTHER'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** How a report is settled: the comment was removed, or stays. */
export const reportOutcomes = ['UPHELD', 'DISMISSED'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** What the rule of a report looks at: the comment, and how the person who would report it stands to it. */
export interface Reportable extends CommentState {
  /** They wrote it themselves, by whichever membership. */
  readonly own: boolean;
  /** They have reported it before. */
  readonly reported: boolean;
}

/** Whether somebody can report a comment: of others, while it stands, once. */
export function refuseReport({ own, removed, reported }: Reportable): Refused | undefined {
  if (own) return refuse('OWN_COMMENT');
  if (removed) return refuse('COMMENT_REMOVED');
  return reported ? refuse('ALREADY_REPORTED') : undefined;
}

/** Refuses a report that no focal point could ever read: better none than one that waits for nobody. */
export function refuseUnread(settlers: boolean): Refused | undefined {
  return settlers ? undefined : refuse('NOBODY_TO_SETTLE');
}

/** Whether reports of a comment can be dismissed: where some are open. */
export function refuseDismissal(open: boolean): Refused | undefined {
  return open ? undefined : refuse('NO_REPORTS');
}
