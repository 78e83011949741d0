import { visible } from './viewer.ts';

/** Whether silence is consent in a round `r` once its deadline comes. */
export const tacit = (
  r: string,
): string => `(${r}.procedure = 'SILENCE' and not exists (select from side_answer s
  where s.partnership_id = ${r}.partnership_id and s.round_id = ${r}.id and (s.silence_accepted_at is null or s.state <> 'PENDING')
    and ${visible('s')}))`;

const roundStatus = (now: string): string => `case when r.status = 'OPEN' and r.deadline <= ${now}
  then case when ${tacit('r')} then 'APPROVED' else 'LAPSED' end else r.status end`;

const answers = (now: string): string =>
  `coalesce((select string_agg('{"side":' || to_json(s.side_code)::text || ',"state":"'
    || case when r.status = 'OPEN' and r.deadline <= ${now} and ${tacit('r')} then 'APPROVED' else s.state end || '"}', ',' order by s.side_code)
  from side_answer s where s.partnership_id = r.partnership_id and s.round_id = r.id and ${visible('s')}), '')`;

/** JSON of a round `r`, with what it is at an instant (a parameter). */
export const roundJson = (now: string): string =>
  `'{"id":"' || node_id(10, r.partnership_id, r.id) || '","status":"' || ${roundStatus(now)}
    || '","answers":[' || ${answers(now)} || ']}'`;
