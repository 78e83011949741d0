import { visible } from '../../access/visible.js';
import type { Procedure } from '../../domain/approval.js';
import { metSql, tallySql } from '../approval/rule-met.queries.js';
import type { Asked, Me, Waiting } from './waiting.queries.js';
import { mayAct } from './waiting-rounds.queries.js';

/** Open rounds under a procedure in which the viewer's side has the answer `s`. */
const sideIn = (procedure: Procedure, q: Asked, me: Me, more = '') => `from approval_round r
  join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
  join side_answer s on s.partnership_id = r.partnership_id and s.round_id = r.id and s.side_code = ${me.side} ${more}
  where r.partnership_id = ${me.partnership} and r.status = 'OPEN' and r.deadline > ${q.now}
    and r.procedure = '${procedure}' and ${visible('r')} and ${visible('a')} and ${visible('s')}`;

/** What waits for who speaks for a side in a round. */
export const waitingSides: readonly Waiting[] = [
  {
    // The rule is met and nobody reserves: what is missing is the word of the spokesperson, whose own text it is not.
    reason: 'ANSWER_TO_GIVE',
    subject: 'ROUND',
    act: 'answer.give',
    standing: { own: true, substituteFor: '' },
    rows: (q, me) => `select r.partnership_id, r.id, a.titles, r.deadline, t.changed_at as since
      ${sideIn('EXPRESS', q, me, `cross join lateral ${tallySql('s')} t`)}
        and s.rule ->> 'spokesperson' = ${me.organisation}::text and s.given is null and s.state = 'PENDING'
        and case when ${metSql('s.rule', 't')}
          then not is_barred(s.partnership_id, a.id, ${me.user}) and ${mayAct('answer.give', q, me)} else false end`,
  },
  {
    reason: 'SILENCE_TO_ACCEPT',
    subject: 'ROUND',
    act: 'silence.accept',
    standing: {},
    rows: (q, me) => `select r.partnership_id, r.id, a.titles, r.deadline, r.opened_at as since
      ${sideIn('SILENCE', q, me)} and s.silence_accepted_at is null`,
  },
];
