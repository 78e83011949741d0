import { visible } from '../../access/visible.js';
import { threadLanguage } from '../discussion/thread-language.queries.js';
import type { Me, Waiting } from './waiting.queries.js';

/** Open points that nobody has resolved, on actions that have not been given up. */
const unresolved = (
  me: Me,
) => `select t.partnership_id, t.id, jsonb_build_object(coalesce(${threadLanguage('t')}, ''), t.title) as titles,
    null::timestamptz as deadline, t.created_at as since
  from thread t join action a on a.partnership_id = t.partnership_id and a.id = t.action_id
  where t.partnership_id = ${me.partnership} and t.kind = 'OPEN_POINT' and t.resolved_at is null
    and a.status <> 'WITHDRAWN' and ${visible('t')} and ${visible('a')}`;

const assent = (
  of: string,
) => `exists (select 1 from thread_assent s where s.partnership_id = t.partnership_id
  and s.thread_id = t.id and s.turn = t.turn and s.side_code ${of} and ${visible('s')})`;

/** What waits in the discussion. */
export const waitingPoints: readonly Waiting[] = [
  {
    reason: 'BLOCKING_POINT',
    subject: 'THREAD',
    act: 'thread.resolve',
    standing: { own: true },
    // Its opener resolves it alone; of focal points one of each side must.
    rows: (_, me) => {
      const opened = `t.opened_by_membership_id = ${me.membership}`;
      const byOffice = me.may('thread.resolve', {}) ? ` or not ${assent(`= ${me.side}`)}` : '';
      return `${unresolved(me)} and t.blocking and (${opened}${byOffice})`;
    },
  },
  {
    // Another side's focal point holds it for settled.
    reason: 'ASSENT_TO_GIVE',
    subject: 'THREAD',
    act: 'thread.resolve',
    standing: {},
    rows: (_, me) =>
      `${unresolved(me)} and not t.blocking and ${assent(`<> ${me.side}`)} and not ${assent(`= ${me.side}`)}`,
  },
];
