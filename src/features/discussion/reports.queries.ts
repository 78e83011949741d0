import { permits } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import { subjectVisible } from './subject-visible.js';

/** Who asks, and how a value gets into their statement. */
export interface AskedBy {
  readonly viewer: Viewer;
  param(value: unknown, cast: string): string;
}

/**
 * Whether the viewer settles a report `r` that they see: a focal point of its author's side, of a joint organisation of any
 * side, never the author. The database's policy says the same (migration 21).
 */
export function settles(r: string, q: AskedBy): string {
  const { viewer } = q;
  const side = viewer.acting?.side ?? null;
  const office = side !== null && permits(viewer, 'reports.dismiss', { side: true });
  return `(${q.param(office, 'boolean')} and coalesce(${r}.author_side = ${q.param(side, 'text')}, true)
    and ${r}.author_user_id <> ${q.param(viewer.user, 'uuid')})`;
}

/** Whether the viewer made a report `r`, by whichever membership. */
export const reports = (r: string, q: AskedBy): string => `${r}.user_id = ${q.param(q.viewer.user, 'uuid')}`;

/** Reports `r` of comments `c` that wait for the viewer, in threads `t`: what stands behind `from`. */
export const waitingReports = (q: AskedBy): string =>
  `comment_report r
   join comment c on c.partnership_id = r.partnership_id and c.id = r.comment_id
   join thread t on t.partnership_id = c.partnership_id and t.id = c.thread_id
   where r.settled_at is null and ${settles('r', q)}
     and ${visible('r')} and ${visible('c')} and ${visible('t')} and ${subjectVisible('t')}`;
