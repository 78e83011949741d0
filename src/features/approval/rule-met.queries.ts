import { visible } from '../../access/visible.js';
import { stays } from './own-side.queries.js';

/** Whether a tally `t` meets a rule (jsonb): `isMet` of domain/tally.ts in SQL. */
export const metSql = (rule: string, t: string): string => `(
    ${t}.approve >= case ${rule} ->> 'kind' when 'CONSENSUS' then 1 when 'MAJORITY' then ${t}.electors / 2 + 1
      else greatest(1, (${rule} ->> 'approvals')::int) end
    and (${rule} ->> 'kind' <> 'CONSENSUS' or ${t}.approve + ${t}.abstain = ${t}.electors)
    and ${t}.approve + ${t}.object + ${t}.abstain >= coalesce((${rule} ->> 'quorum')::int, 0)
    and coalesce(${rule} -> 'requiredKinds', '[]') <@ ${t}."approvingKinds")`;

/** The tally of a side `s` (its answer in a round): its electors by their latest position, and when one last changed it. */
export const tallySql = (s: string): string => `
  (select count(*) as electors, count(*) filter (where p.kind = 'APPROVE') as approve,
     count(*) filter (where p.kind = 'OBJECT') as object, count(*) filter (where p.kind = 'ABSTAIN') as abstain,
     coalesce(jsonb_agg(e.kind) filter (where p.kind = 'APPROVE'), '[]') as "approvingKinds", max(p.taken_at) as changed_at
   from elector e
   left join lateral (select p.kind, p.taken_at from position p where p.partnership_id = e.partnership_id
     and p.round_id = e.round_id and p.organisation_id = e.organisation_id and ${visible('p')}
     order by p.ordinal desc limit 1) p on true
   where e.partnership_id = ${s}.partnership_id and e.round_id = ${s}.round_id and e.side_code = ${s}.side_code
     and ${visible('e')} and ${stays('e')})`;
