import { visible } from '../../access/visible.js';

/** Whether the deadline of a round has passed though nobody has written it down yet; `now` is a parameter. */
const overdue = (r: string, now: string): string => `(${r}.status = 'OPEN' and ${r}.deadline <= ${now})`;

/** Whether silence is consent in a round once its deadline comes (`isTacit` in SQL). */
export const tacitSql = (r: string): string => `(${r}.procedure = 'SILENCE' and not exists (
    select 1 from side_answer speaks where speaks.partnership_id = ${r}.partnership_id and speaks.round_id = ${r}.id
      and (speaks.silence_accepted_at is null or speaks.state <> 'PENDING') and ${visible('speaks')}))`;

/** Whether a side, by its code, has accepted that. */
export const silenceAcceptedSql = (r: string, side: string): string => `exists (
    select 1 from side_answer accepts where accepts.partnership_id = ${r}.partnership_id and accepts.round_id = ${r}.id
      and accepts.side_code = ${side} and accepts.silence_accepted_at is not null and ${visible('accepts')})`;

/** The status a round really has (`effectiveStatus` in SQL). */
export const effectiveRoundStatus = (r: string, now: string): string =>
  `case when ${overdue(r, now)} then case when ${tacitSql(r)} then 'APPROVED' else 'LAPSED' end else ${r}.status end`;

/** When it closed: at its deadline where nobody has written it down yet; null while it is open. */
export const effectiveClosedAt = (r: string, now: string): string =>
  `case when ${overdue(r, now)} then ${r}.deadline else ${r}.closed_at end`;

/**
 * Since when a side `s` of a round has approved by its silence though nobody has written it down yet; else null. The side's
 * own row is asked first, so that the round is looked up only for the few sides that may have done so.
 */
export const silentSinceSql = (s: string, now: string): string =>
  `case when ${s}.silence_accepted_at is not null and ${s}.state = 'PENDING' then (
    select silent.deadline from approval_round silent where silent.partnership_id = ${s}.partnership_id
      and silent.id = ${s}.round_id and ${overdue('silent', now)} and ${tacitSql('silent')} and ${visible('silent')}) end`;

/** Whether it has. */
export const silentSql = (s: string, now: string): string => `(${silentSinceSql(s, now)} is not null)`;

/** Something of the round that an action still waits for though its deadline has passed; null where there is none. */
const ofOverdue = (a: string, now: string, what: string): string =>
  `(select ${what} from approval_round due where due.partnership_id = ${a}.partnership_id
      and due.action_id = ${a}.id and ${overdue('due', now)} and ${visible('due')})`;

/** The same of one that silence has approved. */
const ofSilent = (a: string, now: string, what: string): string =>
  ofOverdue(a, now, `case when ${tacitSql('due')} then ${what} end`);

/** The number of the revision an action really shows: its candidate once silence has approved that. */
export const shownRevision = (a: string, now: string): string =>
  `case when ${a}.candidate_revision is null then ${a}.revision
    else coalesce(${ofSilent(a, now, 'due.revision')}, ${a}.revision) end`;

/** The number of its revision that was really approved last; null where none was. */
export const effectiveApprovedRevision = (a: string, now: string): string =>
  `case when ${a}.candidate_revision is null and ${a}.status <> 'IN_APPROVAL' then ${a}.approved_revision
    else coalesce(${ofSilent(a, now, 'due.revision')}, ${a}.approved_revision) end`;

/** Its candidate as the rules look at it (`ChangeState`): to be put to a round, or in one; null where there is none. */
export const changeStateSql = (a: string, now: string): string =>
  `case when ${a}.candidate_revision is null then null when ${ofSilent(a, now, 'due.revision')} is not null then null
    when exists (select from approval_round live where live.partnership_id = ${a}.partnership_id
      and live.action_id = ${a}.id and live.status = 'OPEN' and live.deadline > ${now} and ${visible('live')})
    then 'IN_ROUND' else 'ASKED' end`;

/** When an action's text or state really changed last: the end of a round does at the deadline. */
export const effectiveChangedAt = (a: string, now: string): string =>
  `case when ${a}.status = 'IN_APPROVAL' then coalesce(${ofOverdue(a, now, 'due.deadline')}, ${a}.changed_at)
    when ${a}.candidate_revision is not null then coalesce(${ofSilent(a, now, 'due.deadline')}, ${a}.changed_at)
    else ${a}.changed_at end`;

/** The status an action really has: from the deadline of its round on PROPOSED again, or APPROVED by silence. With a candidate it stays as it is. */
export const effectiveActionStatus = (a: string, now: string): string =>
  `case when ${a}.status = 'IN_APPROVAL' then coalesce(
    ${ofOverdue(a, now, `case when ${tacitSql('due')} then 'APPROVED' else 'PROPOSED' end`)}, ${a}.status) else ${a}.status end`;
