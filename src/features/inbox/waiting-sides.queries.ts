import { visible } from '../../access/visible.js';
import { metSql, tallySql } from '../approval/rule-met.queries.js';
import type { Waiting } from './waiting.queries.js';
import { mayAct } from './waiting-rounds.queries.js';

/** What waits for who speaks for a side in a round. */
export const waitingSides: readonly Waiting[] = [
  {
    // The rule is met and nobody reserves: what is missing is the word of the spokesperson, whose own text it is not.
    reason: 'ANSWER_TO_GIVE',
    subject: 'ROUND',
    act: 'answer.give',
    dated: true,
    standing: { own: true, substituteFor: '' },
    rows: (q, me) => `select r.partnership_id, r.id, a.titles, w.deadline, t.changed_at as since
      from awaited_act w
      join approval_round r on r.partnership_id = w.partnership_id and r.id = w.round_id and r.procedure = 'EXPRESS'
      join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
      join side_answer s on s.partnership_id = r.partnership_id and s.round_id = r.id and s.side_code = ${me.side}
        and s.rule ->> 'spokesperson' = ${me.organisation}::text and s.given is null and s.state = 'PENDING'
      cross join lateral ${tallySql('s')} t
      where w.partnership_id = ${me.partnership} and w.organisation_id = ${me.organisation} and w.reason = 'ANSWER_TO_GIVE'
        and w.deadline > ${q.now} and ${visible('w')} and ${visible('r')} and ${visible('a')} and ${visible('s')}
        and case when ${metSql('s.rule', 't')}
          then ${mayAct('answer.give', q, me)} and not is_barred(s.partnership_id, a.id, ${me.user}) else false end`,
  },
  {
    // By index approval_round_silence.
    reason: 'SILENCE_TO_ACCEPT',
    subject: 'ROUND',
    act: 'silence.accept',
    dated: true,
    standing: {},
    rows: (q, me) => `select r.partnership_id, r.id, a.titles, r.deadline, r.opened_at as since
      from approval_round r
      join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
      join side_answer s on s.partnership_id = r.partnership_id and s.round_id = r.id and s.side_code = ${me.side}
        and s.silence_accepted_at is null
      where r.partnership_id = ${me.partnership} and r.status = 'OPEN' and r.procedure = 'SILENCE' and r.deadline > ${q.now}
        and ${visible('r')} and ${visible('a')} and ${visible('s')}`,
  },
];
