import { visible } from '../../access/visible.js';

/**
 * Whether what a thread is on can be seen: an organisation that has left the circle of a draft no longer sees its own
 * threads there, nor one on a text that never left the circle (domain.md, "Audiences": a child is visible only if its
 * subject is too). Scalar subqueries: for EXISTS PostgreSQL would hash all that the viewer sees of the other table.
 */
export const subjectVisible = (thread: string): string =>
  `(${seen(thread, 'action_id', `action s where s.id = ${thread}.action_id`)}
    and ${seen(thread, 'passage_revision', `revision s where s.action_id = ${thread}.action_id and s.number = ${thread}.passage_revision`)}
    and ${seen(thread, 'round_id', `approval_round s where s.id = ${thread}.round_id`)}
    and ${seen(thread, 'roadmap_id', `roadmap s where s.id = ${thread}.roadmap_id`)})`;

const seen = (thread: string, column: string, subject: string): string =>
  `(${thread}.${column} is null or (select true from ${subject}
     and s.partnership_id = ${thread}.partnership_id and ${visible('s')}))`;
