import { owner } from './app.js';

/** What organisations are waited for in open rounds, by electorates and positions: as migration 31 says it. */
const awaited = `
  select e.partnership_id, e.audience, e.round_id, e.organisation_id,
    case p.kind when 'APPROVE_AD_REFERENDUM' then 'AD_REFERENDUM_TO_CONFIRM' when 'RESERVE' then 'RESERVATION_STANDING'
      else 'POSITION_TO_TAKE' end as reason, r.deadline, coalesce(p.taken_at, r.opened_at) as since
  from elector e join approval_round r on r.partnership_id = e.partnership_id and r.id = e.round_id and r.status = 'OPEN'
  left join lateral (select p.kind, p.taken_at from position p where p.partnership_id = e.partnership_id
    and p.round_id = e.round_id and p.organisation_id = e.organisation_id order by p.ordinal desc limit 1) p on true
  where (p.kind is null or p.kind in ('APPROVE_AD_REFERENDUM', 'RESERVE'))
    and not exists (select from elector_departure d where d.partnership_id = e.partnership_id
      and d.round_id = e.round_id and d.organisation_id = e.organisation_id)
  union all
  select s.partnership_id, s.audience, s.round_id, (s.rule ->> 'spokesperson')::uuid, 'ANSWER_TO_GIVE', r.deadline, r.opened_at
  from side_answer s join approval_round r on r.partnership_id = s.partnership_id and r.id = s.round_id and r.status = 'OPEN'
  where s.rule ->> 'spokesperson' is not null`;

/** The terms of actions; those of leads as wide as what says that they lead. */
const terms = `
  select a.partnership_id, a.audience, a.id, x.term, a.created_at, a.changed_at, a.year, a.number
  from action a cross join lateral action_terms(a) x where not x.term like 'lead %'
  union all
  select a.partnership_id, l.audience, a.id, 'lead ' || l.organisation_id, a.created_at, a.changed_at, a.year, a.number
  from action a join action_lead l on l.partnership_id = a.partnership_id and l.action_id = a.id and l.ended_at is null`;

/** Leads whose confirmed text is another than the current one, since it was written. */
const outdated = `
  select l.partnership_id, l.action_id, l.organisation_id, v.created_at as outdated_since
  from action_lead l join action a on a.partnership_id = l.partnership_id and a.id = l.action_id
    and (a.status in ('DRAFT', 'PROPOSED', 'RETURNED') or a.candidate_revision is not null)
  join revision v on v.partnership_id = a.partnership_id and v.action_id = a.id
    and v.number = coalesce(a.candidate_revision, a.revision)
  where l.ended_at is null and l.confirmed_digest <> v.digest`;

const kept: Readonly<Record<string, readonly [kept: string, from: string]>> = {
  awaited_act: [
    'select partnership_id, audience, round_id, organisation_id, reason, deadline, since from awaited_act',
    awaited,
  ],
  action_term: [
    'select partnership_id, audience, id, term, created_at, changed_at, year, number from action_term',
    terms,
  ],
  outdated: [
    `select l.partnership_id, l.action_id, l.organisation_id, l.outdated_since from action_lead l
     join action a on a.partnership_id = l.partnership_id and a.id = l.action_id
       and (a.status in ('DRAFT', 'PROPOSED', 'RETURNED') or a.candidate_revision is not null)
     where l.ended_at is null and l.outdated_since is not null`,
    outdated,
  ],
};

/** What is kept beside its sources and does not follow from them, or is missing: nothing, in the whole database. */
export async function strayBeside(): Promise<readonly unknown[]> {
  const stray = [];
  for (const [name, [there, wanted]] of Object.entries(kept)) {
    const { rows } = await owner.query(
      `select $1 as kept, x.* from (
         (select 'too much' as fault, t.* from (${there} except all (${wanted})) t)
         union all (select 'missing', t.* from ((${wanted}) except all ${there}) t)) x limit 5`,
      [name],
    );
    stray.push(...rows);
  }
  return stray;
}
