import { areas } from './people.sql.ts';
import type { Shape } from './size.ts';
import type { Step } from './step.ts';

const FIRST = `timestamptz '2023-02-01 08:00:00Z'`;

/** Two years of actions, evenly. */
const createdAt = (total: number): string =>
  `${FIRST} + make_interval(secs => (p.first_action + j) * ${(2 * 365 * 86_400) / total}::float8)`;

/**
 * Who leads the `seq`th action of a partnership: each organisation of the lower half a few (they are who is measured: a
 * member reads the circle of every action that the organisation leads), those of the upper half the rest. `first` and
 * `by` choose one side's numbers.
 */
const leader = (seq: string, few: number, first: string, by: number): string => `(case
  when ${seq} <= ${few} * half / ${by} then ${first} + ${by} * (${seq} % (half / ${by}))
  else ${first} + half / ${by} * ${by} + ${by} * (${seq} % ((organisations - half) / ${by})) end)`;

const LOREM =
  'The sides map their needs, publish them once a quarter, and agree on the sites where a pilot can begin. ' +
  'Each lead reports what was done, what it cost and what stands in the way. ';

/** RFC 8785 by hand: keys in order, no spaces, texts without a character that would be escaped. */
const canonicalDocument = `'{"action":"' || a.id || '","area":"' || a.area || '","attachments":[],"budget":[{"amount":"'
  || 10000 + a.j || '","currency":"EUR","label":"Studies"}],"endsOn":"2026-12-31","expectedResult":"A report on pilot ' || a.j
  || '","format":"concord/revision/1","leads":{"EU":' || coalesce('"' || a.eu_id || '"', 'null')
  || ',"KZ":' || coalesce('"' || a.kz_id || '"', 'null') || '},"materials":["lithium"],"number":1,"partnership":"' || a.slug
  || '","policyLinks":[],"startsOn":"2024-01-01","texts":{"en":{"body":"' || repeat('${LOREM}', 3) || '","summary":"Pilot ' || a.j
  || ' in short","title":"Joint action ' || a.j || ' on ' || a.area || '"},"kk":{"body":"' || repeat('Тараптар жыл сайын есеп береді. ', 6)
  || '","summary":"Қысқаша ' || a.j || '","title":"Бірлескен іс-қимыл ' || a.j || '"}},"valueChains":["batteries"]}'`;

/** Actions with one revision each, their leads, circles and proposals. */
export function actionSteps(shape: Shape): Step[] {
  const total = shape.partnerships.reduce((sum, { actions }) => sum + actions, 0);
  const rounds = shape.closedRounds + shape.openRounds;
  return [
    {
      makes: 'plan of the actions',
      // The visible ones stand evenly among the drafts; the rounds of the first partnership evenly among the visible.
      sql: `create temp table action_plan as
        select x.*, case when not seen then 'DRAFT' when k > 1 or place >= ${rounds} then 'PROPOSED'
            when place < ${shape.closedRounds} then 'APPROVED' else 'IN_APPROVAL' end as status
        from (
          select p.*, p.organisations / 2 as half, j, seq, drafts, seen, (seq * 7919) % p.visible as place,
            pg_temp.id('action', p.first_action + j, ${createdAt(total)}) as id, ${createdAt(total)} as created_at,
            100000 + p.first_action + j as circle, ('{${areas.join(',')}}'::text[])[1 + (p.first_action + j) % ${areas.length}] as area
          from plan p cross join lateral (
            select j, j * p.visible / p.actions as seq, j - j * p.visible / p.actions as drafts,
              j * p.visible / p.actions > (j - 1) * p.visible / p.actions as seen
            from generate_series(1::bigint, p.actions) j) s
        ) x`,
    },
    {
      makes: 'plan of the leads',
      sql: `create temp table work as
        select a.*, pg_temp.id('revision', first_action + j, a.created_at) as revision_id,
          eu.id as eu_id, kz.id as kz_id, w.side as first_side, w.id as author_organisation, w.user_id as author, w.membership as author_membership
        from (select a.*, case when seen then ${leader('seq', 10, '1', 2)} end as eu_n,
                case when seen then ${leader('seq', 10, '2', 2)} end as kz_n,
                case when not seen then ${leader('drafts', 4, '1', 1)} end as draft_n from action_plan a) a
        left join org eu on eu.k = a.k and eu.side = 'EU' and eu.n = coalesce(eu_n, draft_n)
        left join org kz on kz.k = a.k and kz.side = 'KZ' and kz.n = coalesce(kz_n, draft_n)
        join member w on w.k = a.k and w.n = coalesce(eu_n, draft_n) and w.m = 3`,
    },
    { makes: 'plan by number', sql: 'create index on work (k, seq) where seen' },
    { makes: 'plan measured', sql: 'analyze work' },
    {
      makes: 'circles',
      sql: `insert into audience (partnership_id, audience, kind, action_id) select partnership, circle, 'CIRCLE', id from work`,
    },
    {
      makes: 'actions',
      sql: `insert into action (partnership_id, audience, id, circle, status, first_side, revision, approved_revision, year, number,
          reference, titles, area, value_chains, materials, lead_sides, created_at, changed_at, proposed_at)
        select partnership, case when seen then audience else circle end, id, circle, status, first_side, 1,
          case status when 'APPROVED' then 1 end, case when seen then 2023 end, case when seen then seq end,
          case when seen then 'EU-KZ/2023/' || lpad(seq::text, greatest(3, length(seq::text)), '0') end,
          jsonb_build_object('en', 'Joint action ' || j || ' on ' || area, 'kk', 'Бірлескен іс-қимыл ' || j),
          area, '{batteries}', '{lithium}', array_remove(array[case when eu_id is not null then 'EU' end,
            case when kz_id is not null then 'KZ' end], null), created_at, created_at + interval '2 days',
          case when seen then created_at + interval '1 day' end
        from work order by created_at`,
    },
    {
      makes: 'revisions',
      sql: `insert into revision (partnership_id, audience, action_id, number, id, digest, document, translations,
          author_user_id, author_membership_id, author_organisation_id, created_at)
        select partnership, case when seen then audience else circle end, id, 1, revision_id,
          'sha256:' || encode(sha256(convert_to(text, 'UTF8')), 'hex'), text::jsonb, '{}', author, author_membership,
          author_organisation, created_at
        from (select a.*, ${canonicalDocument} as text from work a) a order by created_at`,
    },
    {
      makes: 'leads',
      sql: `insert into action_lead (partnership_id, audience, action_id, side_code, from_revision, organisation_id,
          confirmed_digest, confirmed_at, since)
        select w.partnership, r.audience, w.id, l.side, 1, l.organisation, r.digest, w.created_at, w.created_at
        from work w join revision r on r.partnership_id = w.partnership and r.action_id = w.id
        cross join lateral (values ('EU', w.eu_id), ('KZ', w.kz_id)) l(side, organisation) where l.organisation is not null`,
    },
    {
      makes: 'terms',
      sql: `insert into action_term (partnership_id, audience, id, term, created_at, changed_at, year, number)
        select a.partnership_id, a.audience, a.id, x.term, a.created_at, a.changed_at, a.year, a.number
        from action a cross join lateral action_terms(a) x`,
    },
    {
      makes: 'members of the circles',
      sql: `insert into circle_member (partnership_id, audience, action_id, organisation_id)
        select w.partnership, w.circle, w.id, organisation from work w
        cross join lateral unnest(array_remove(array[w.eu_id, w.kz_id], null)) organisation`,
    },
    {
      makes: 'proposals',
      sql: `insert into proposal (partnership_id, audience, id, action_id, revision, user_id, membership_id, proposed_at)
        select partnership, audience, pg_temp.id('proposal', first_action + j, created_at), id, 1, author, author_membership,
          created_at + interval '1 day' from work where seen`,
    },
    {
      makes: 'numbers given',
      sql: `insert into reference_counter (partnership_id, audience, year, last) select partnership, audience, 2023, visible from plan`,
    },
  ];
}
