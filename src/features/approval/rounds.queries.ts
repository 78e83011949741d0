import { visible } from '../../access/visible.js';

/** Whether a round has lapsed though nobody has written it down yet (`effectiveStatus` in SQL); `now` is a parameter. */
const overdue = (r: string, now: string): string => `(${r}.status = 'OPEN' and ${r}.deadline <= ${now})`;

/** The status a round really has. */
export const effectiveRoundStatus = (r: string, now: string): string =>
  `case when ${overdue(r, now)} then 'LAPSED' else ${r}.status end`;

/** When it closed: at its deadline where it lapsed; null while it is open. */
export const effectiveClosedAt = (r: string, now: string): string =>
  `case when ${overdue(r, now)} then ${r}.deadline else ${r}.closed_at end`;

/** When the round that an action still waits for has lapsed; null where none has, or it is written down. */
const lapsedAt = (a: string, now: string): string =>
  `(select lapsed.deadline from approval_round lapsed where lapsed.partnership_id = ${a}.partnership_id
      and lapsed.action_id = ${a}.id and ${overdue('lapsed', now)} and ${visible('lapsed')})`;

/** When an action's text or state really changed last: a lapse does at the deadline. */
export const effectiveChangedAt = (a: string, now: string): string =>
  `case when ${a}.status = 'IN_APPROVAL' then coalesce(${lapsedAt(a, now)}, ${a}.changed_at) else ${a}.changed_at end`;

/** The status an action really has: PROPOSED again from the deadline of its round on. */
export const effectiveActionStatus = (a: string, now: string): string =>
  `case when ${a}.status = 'IN_APPROVAL' and exists (
    select 1 from approval_round lapsed where lapsed.partnership_id = ${a}.partnership_id
      and lapsed.action_id = ${a}.id and ${overdue('lapsed', now)} and ${visible('lapsed')})
    then 'PROPOSED' else ${a}.status end`;
