import { visible } from '../../access/visible.js';

/**
 * Whether the action that a thread is on can be seen: an organisation that has left the circle of a draft no longer sees
 * its own threads there (domain.md, "Audiences": a child is visible only if its subject is too). A scalar subquery: for
 * EXISTS PostgreSQL would hash all the actions that the viewer sees.
 */
export const subjectVisible = (thread: string): string =>
  `(${thread}.action_id is null or (select true from action s where s.partnership_id = ${thread}.partnership_id
     and s.id = ${thread}.action_id and ${visible('s')}))`;
