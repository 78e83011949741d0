import type { Shape } from './size.ts';
import type { Step } from './step.ts';

/** Electors of a side; the last one of an open round has taken no position, so that its side has not answered. */
const ELECTORS = 5;

/** Rounds on actions of the first partnership, closed ones and open ones, with electors and positions of both sides. */
export function roundSteps({ partnerships: [first] }: Shape): Step[] {
  const groups = Math.floor((first?.organisations ?? 0) / 2 / ELECTORS);
  return [
    {
      makes: 'plan of the rounds',
      sql: `create temp table round_plan as
        select w.partnership, w.audience, w.id as action, r.digest, w.status = 'APPROVED' as closed, (w.place % ${groups})::int as electorate,
          w.k, w.seq, pg_temp.id('round', w.seq, w.created_at + interval '30 days') as id, w.created_at + interval '30 days' as opened_at
        from work w join revision r on r.partnership_id = w.partnership and r.action_id = w.id
        where w.status in ('APPROVED', 'IN_APPROVAL')`,
    },
    {
      makes: 'rounds',
      sql: `insert into approval_round (partnership_id, audience, id, action_id, revision, digest, status, opened_by_membership_id,
          opened_by_organisation_id, opened_at, deadline, closed_at)
        select r.partnership, r.audience, r.id, action, 1, digest, case when closed then 'APPROVED' else 'OPEN' end, m.membership,
          m.id, opened_at, case when closed then opened_at + interval '30 days' else '2039-01-01' end,
          case when closed then opened_at + interval '15 days' end
        from round_plan r join member m on m.k = r.k and m.n = 1 and m.m = 2 order by opened_at`,
    },
    {
      makes: 'answers',
      sql: `insert into side_answer (partnership_id, audience, round_id, side_code, rule, state, office_organisation_id, answered_at)
        select r.partnership, r.audience, r.id, s.code, '{"kind": "CONSENSUS"}', case when closed then 'APPROVED' else 'PENDING' end,
          case when closed then s.office end, case when closed then opened_at + interval '15 days' end
        from round_plan r join two_sides s on s.k = r.k`,
    },
    {
      makes: 'plan of the electors',
      sql: `create temp table elector_plan as
        select r.*, s.code as side, s.own, e, m.id as organisation, m.user_id, m.membership,
          case when r.k <= 2 and m.n <= 2 then 'GOVERNMENT' else (array['INDUSTRY', 'FINANCE', 'RESEARCH'])[1 + m.n % 3] end as kind
        from round_plan r join two_sides s on s.k = r.k cross join generate_series(0, ${ELECTORS - 1}) e
        join member m on m.k = r.k and m.m = 1
          and m.n = 2 * (r.electorate * ${ELECTORS} + e) + case s.code when 'EU' then 1 else 2 end`,
    },
    {
      makes: 'electors',
      sql: `insert into elector (partnership_id, audience, round_id, organisation_id, side_code, kind)
        select partnership, own, id, organisation, side, kind from elector_plan`,
    },
    {
      makes: 'positions',
      sql: `insert into position (partnership_id, audience, id, round_id, organisation_id, side_code, kind, digest, user_id,
          membership_id, taken_at)
        select partnership, own, pg_temp.id('position', seq * 100 + e * 2 + case side when 'EU' then 0 else 1 end, opened_at),
          id, organisation, side, case when closed or e < 2 then 'APPROVE' else 'ABSTAIN' end, digest, user_id, membership,
          opened_at + make_interval(days => 1 + e)
        from elector_plan where closed or e < ${ELECTORS - 1} order by opened_at, e`,
    },
    {
      makes: 'what is waited for',
      sql: `insert into awaited_act (partnership_id, audience, round_id, organisation_id, reason, deadline, since)
        select partnership, own, id, organisation, 'POSITION_TO_TAKE', '2039-01-01', opened_at
        from elector_plan where not closed and e = ${ELECTORS - 1}`,
    },
  ];
}
