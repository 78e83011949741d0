import type { StoredRound } from '../../domain/verify-round.js';
import type { Owner } from './owner.js';

export interface RoundOfPartnership extends StoredRound {
  readonly partnership: string;
  readonly round: string;
}

/** The entries about round `o` in the log of `audience`, in their order. */
const recordedIn = (
  audience: string,
) => `coalesce((select json_agg(json_build_object('kind', c.entry ->> 'kind',
    'at', c.entry ->> 'at', 'membership', c.entry #>> '{actor,membership}', 'organisation', c.entry #>> '{actor,organisation}',
    'substituteFor', c.entry #>> '{actor,substituteFor}', 'data', c.entry -> 'data') order by c.position)
  from log_content c where c.partnership_id = o.partnership_id and c.audience = ${audience}
    and c.entry -> 'subject' ->> 'id' = o.id::text and c.entry -> 'subject' ->> 'type' = 'ROUND'), '[]')`;

/** Whether position `x` is by a membership of its person in its organisation, for an approver of the same. */
const ofMember = `(exists (select from membership m where m.partnership_id = x.partnership_id and m.id = x.membership_id
    and m.user_id = x.user_id and m.organisation_id = x.organisation_id)
  and (x.on_behalf_of_membership_id is null or exists (select from membership m where m.partnership_id = x.partnership_id
    and m.id = x.on_behalf_of_membership_id and m.organisation_id = x.organisation_id)))`;

/** Whether who took position `x` in round `o`, or was acted for, wrote or proposed the text since the last approved one. */
const barred = `exists (
    select from (select v.author_user_id as person, v.number from revision v
        where v.partnership_id = o.partnership_id and v.action_id = o.action_id
      union all
      select v.user_id, v.revision from proposal v where v.partnership_id = o.partnership_id and v.action_id = o.action_id) written
    where written.number <= o.revision and written.number > coalesce((select max(former.revision) from approval_round former
        where former.partnership_id = o.partnership_id and former.action_id = o.action_id and former.status = 'APPROVED'
          and former.closed_at <= o.opened_at), 0)
      and written.person in (x.user_id, (select m.user_id from membership m
        where m.partnership_id = x.partnership_id and m.id = x.on_behalf_of_membership_id)))`;

/** All rounds of partnerships, open ones too, with all that they follow from. */
export async function roundsOf(owner: Owner, partnerships: readonly string[]): Promise<RoundOfPartnership[]> {
  const { rows } = await owner.query<{ round: RoundOfPartnership }>(
    `select json_build_object('partnership', o.partnership_id, 'round', o.id, 'action', o.action_id, 'revision', o.revision,
       'digest', o.digest, 'roadmap', o.roadmap_id, 'procedure', o.procedure, 'status', o.status,
       'openedBy', o.opened_by_membership_id, 'openedAt', o.opened_at, 'deadline', o.deadline, 'extendedFrom', o.extended_from, 'closedAt', o.closed_at,
       'document', r.document, 'recorded', ${recordedIn('p.audience')},
       'allSides', (select json_agg(s.code) from side s where s.partnership_id = o.partnership_id),
       'sides', coalesce((select json_agg(json_build_object('code', n.side_code, 'rule', n.rule, 'state', n.state, 'reservations', n.reservations,
         'statement', case when n.given is not null then json_build_object('given', n.given, 'form', n.form,
           'registryNumber', n.registry_number, 'decidedOn', n.decided_on, 'document', n.document, 'reasons', n.reasons, 'at', n.given_at) end,
         'departures', coalesce((select json_agg(json_build_object('organisation', l.organisation_id, 'at', l.left_at))
           from elector_departure l join elector m on m.partnership_id = l.partnership_id and m.round_id = l.round_id
             and m.organisation_id = l.organisation_id
           where l.partnership_id = n.partnership_id and l.round_id = n.round_id and m.side_code = n.side_code), '[]'),
         'silenceAcceptedAt', n.silence_accepted_at, 'tacit', n.tacit,
         'recorded', ${recordedIn('a.audience')},
         'electors', coalesce((select json_agg(json_build_object('organisation', e.organisation_id, 'kind', e.kind))
           from elector e where e.partnership_id = n.partnership_id and e.round_id = n.round_id and e.side_code = n.side_code), '[]'),
         'positions', coalesce((select json_agg(json_build_object('id', x.id, 'organisation', x.organisation_id, 'act', x.act,
             'kind', x.kind, 'reservation', x.reservation, 'digest', x.digest, 'membership', x.membership_id, 'onBehalfOf', x.on_behalf_of_membership_id,
             'takenAt', x.taken_at, 'ofMember', ${ofMember}, 'barred', ${barred}) order by x.ordinal)
           from position x where x.partnership_id = n.partnership_id and x.round_id = n.round_id and x.side_code = n.side_code), '[]')))
         from side_answer n left join audience a
           on a.partnership_id = n.partnership_id and a.kind = 'SIDE' and a.side_code = n.side_code
         where n.partnership_id = o.partnership_id and n.round_id = o.id), '[]')) as round
     from approval_round o
     join partnership p on p.partnership_id = o.partnership_id
     join revision r on r.partnership_id = o.partnership_id and r.action_id = o.action_id and r.number = o.revision
     where o.partnership_id = any ($1::uuid[]) order by o.id`,
    [partnerships],
  );
  return rows.map(({ round }) => round);
}

/** The rounds that a log of partnerships tells of and that are not stored. */
export async function lostRounds(
  owner: Owner,
  partnerships: readonly string[],
): Promise<{ readonly partnership: string; readonly round: string }[]> {
  const { rows } = await owner.query<{ partnership: string; round: string }>(
    `select distinct c.partnership_id as partnership, c.entry #>> '{subject,id}' as round from log_content c
     where c.partnership_id = any ($1::uuid[]) and c.entry #>> '{subject,type}' = 'ROUND' and not exists (
       select from approval_round o where o.partnership_id = c.partnership_id and o.id::text = c.entry #>> '{subject,id}')
     order by 2`,
    [partnerships],
  );
  return rows;
}

/**
 * An action that is, or once was, approved, and whether exactly one APPROVED round is on its approved revision and none
 * on a later one; those of earlier ones stay.
 */
export interface ApprovedAction {
  readonly partnership: string;
  readonly action: string;
  readonly approved: boolean;
}

/** All of partnerships; an action with an APPROVED round counts, whatever it says of itself. */
export async function approvedActions(
  owner: Owner,
  partnerships: readonly string[],
): Promise<ApprovedAction[]> {
  const { rows } = await owner.query<ApprovedAction>(
    `select a.partnership_id as partnership, a.id as action,
       1 = (select count(*) from approval_round o where o.partnership_id = a.partnership_id and o.action_id = a.id
         and o.revision >= a.approved_revision and o.status = 'APPROVED')
       and exists (select from approval_round o where o.partnership_id = a.partnership_id and o.action_id = a.id
         and o.revision = a.approved_revision and o.status = 'APPROVED') as approved
     from action a
     where a.partnership_id = any ($1::uuid[]) and (a.approved_revision is not null or a.status = 'APPROVED'
       or exists (select from approval_round q where q.partnership_id = a.partnership_id and q.action_id = a.id and q.status = 'APPROVED'))
     order by a.id`,
    [partnerships],
  );
  return rows;
}
