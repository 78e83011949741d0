import type { StoredApproval } from '../../domain/verify-approval.js';
import type { Owner } from './owner.js';

export interface ApprovalOfAction extends StoredApproval {
  readonly partnership: string;
  readonly action: string;
}

/** Actions that are, or once were, approved, with all that their approval follows from. */
export async function approvalsOf(
  owner: Owner,
  partnerships: readonly string[],
): Promise<ApprovalOfAction[]> {
  const { rows } = await owner.query<{ approval: ApprovalOfAction }>(
    `select json_build_object('partnership', a.partnership_id, 'action', a.id, 'document', r.document, 'digest', r.digest,
       'sides', (select json_agg(s.code) from side s where s.partnership_id = a.partnership_id),
       'recorded', coalesce((select json_agg(c.entry #> '{data,digest}') from log_content c
         join partnership p on p.partnership_id = c.partnership_id and p.audience = c.audience
         where c.partnership_id = a.partnership_id and c.entry ->> 'kind' = 'round.approved'
           and c.entry #>> '{subject,id}' = o.id::text), '[]'),
       'round', case when o.id is not null then json_build_object(
         'digest', o.digest, 'openedAt', o.opened_at, 'deadline', o.deadline, 'closedAt', o.closed_at,
         'sides', (select json_agg(json_build_object('code', n.side_code, 'rule', n.rule, 'state', n.state,
           'electors', coalesce((select json_agg(json_build_object('organisation', e.organisation_id, 'kind', e.kind))
             from elector e where e.partnership_id = n.partnership_id and e.round_id = n.round_id and e.side_code = n.side_code), '[]'),
           'positions', coalesce((select json_agg(json_build_object('organisation', x.organisation_id, 'kind', x.kind,
               'digest', x.digest, 'takenAt', x.taken_at) order by x.ordinal)
             from position x where x.partnership_id = n.partnership_id and x.round_id = n.round_id and x.side_code = n.side_code), '[]')))
           from side_answer n where n.partnership_id = o.partnership_id and n.round_id = o.id)) end) as approval
     from action a
     left join revision r on r.partnership_id = a.partnership_id and r.action_id = a.id and r.number = a.approved_revision
     left join approval_round o on o.partnership_id = a.partnership_id and o.action_id = a.id
       and o.revision = a.approved_revision and o.status = 'APPROVED'
     where a.partnership_id = any ($1::uuid[]) and (a.approved_revision is not null or a.status = 'APPROVED'
       or exists (select from approval_round q where q.partnership_id = a.partnership_id and q.action_id = a.id and q.status = 'APPROVED'))`,
    [partnerships],
  );
  return rows.map(({ approval }) => approval);
}
