import type { Shape } from './size.ts';
import type { Step } from './step.ts';

/** From the founding on; all sessions are of this day and end with the year 2039. */
const FOUNDED = `timestamptz '2023-01-02 09:00:00Z'`;

/** Ids that sort by their time, as those of the application (UUIDv7), the same in every build. */
const ids: Step = {
  makes: 'ids',
  sql: `create function pg_temp.id(kind text, n bigint, at timestamptz) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8'
      || substr(h, 4, 15))::uuid from (select md5(kind || n) h) x $$`,
};

/** Work tables: organisations `o` (number `n` in their partnership `k`) and their members `m`. */
function workTables({ partnerships, perOrganisation }: Shape): Step[] {
  const rows = partnerships.map(
    ({ number, slug, organisations, actions, visible }) =>
      `(${number}, '${slug}', ${organisations}, ${actions}, ${visible})`,
  );
  return [
    {
      makes: 'plan',
      sql: `create temp table plan as
        select p.*, pg_temp.id('partnership', k, ${FOUNDED}) as partnership, 10 + k as audience,
          coalesce(sum(organisations) over before, 0)::int as first_organisation,
          coalesce(sum(actions) over before, 0)::int as first_action
        from (values ${rows.join(', ')}) p(k, slug, organisations, actions, visible)
        window before as (order by k rows between unbounded preceding and 1 preceding)`,
    },
    {
      makes: 'plan of the organisations',
      sql: `create temp table org as
        select p.k, p.partnership, p.audience, n, p.first_organisation + n as o, 1000 + p.first_organisation + n as own_audience,
          case n % 2 when 1 then 'EU' else 'KZ' end as side,
          pg_temp.id('organisation', p.first_organisation + n, ${FOUNDED}) as id
        from plan p cross join lateral generate_series(1, p.organisations) n`,
    },
    {
      makes: 'plan of the members',
      sql: `create temp table member as
        select o.*, m, pg_temp.id('user', o * 100 + m, ${FOUNDED}) as user_id,
          pg_temp.id('membership', o * 100 + m, ${FOUNDED}) as membership
        from org o cross join generate_series(1, ${perOrganisation}) m`,
    },
    { makes: 'plan by number', sql: 'create unique index on org (k, n)' },
    { makes: 'plan by number', sql: 'create unique index on member (k, n, m)' },
    { makes: 'plan measured', sql: 'analyze org, member, plan' },
  ];
}

const terms = (codes: readonly string[]): string =>
  `'${JSON.stringify(codes.map((code) => ({ code, names: { en: code, kk: code } })))}'`;

export const areas = ['integration', 'financing', 'skills', 'resilience', 'cooperation'] as const;
export const valueChains = ['raw-materials', 'batteries', 'hydrogen'] as const;

/** Partnerships of two sides, their organisations, each with an audience of its own, their members, all signed in. */
export function peopleSteps(shape: Shape): Step[] {
  const side = (code: string, place: number, zone: string) => `
    select k, partnership, audience, '${code}' as code, 20 + 2 * k + ${place} as own, 30 + 2 * k + ${place} as authorities,
      '${zone}' as zone, pg_temp.id('organisation', first_organisation + ${place + 1}, ${FOUNDED}) as office from plan`;
  return [
    ids,
    ...workTables(shape),
    {
      makes: 'audiences of the sides',
      sql: `create temp table two_sides as ${side('EU', 0, 'Europe/Brussels')} union all ${side('KZ', 1, 'Asia/Almaty')}`,
    },
    {
      makes: 'audiences',
      sql: `insert into audience (partnership_id, audience, kind, side_code, organisation_id)
        select partnership, audience, 'PARTNERSHIP', null::text, null::uuid from plan
        union all select partnership, own, 'SIDE', code, null from two_sides
        union all select partnership, authorities, 'AUTHORITIES', code, null from two_sides
        union all select partnership, own_audience, 'ORGANISATION', null, id from org`,
    },
    {
      makes: 'partnerships',
      sql: `insert into partnership (partnership_id, audience, slug, titles, signed_on, working_languages, equal_languages, areas,
          value_chains, created_at)
        select partnership, audience, slug, '{"en": "A partnership", "kk": "Әріптестік"}', '2022-11-07', '{en,kk,ru}', '{en,kk}',
          ${terms(areas)}, ${terms(valueChains)}, ${FOUNDED} from plan`,
    },
    {
      makes: 'sides',
      sql: `insert into side (partnership_id, audience, code, names, countries, time_zone, weekend, holidays, working_days, rule,
          coordinating_organisation_id)
        select partnership, audience, code, jsonb_build_object('en', code), array[case code when 'EU' then 'BE' else 'KZ' end],
          zone, '{6,7}', '{}', '{}', '{"kind": "CONSENSUS"}', office from two_sides`,
    },
    {
      makes: 'rules',
      sql: `insert into side_rule (partnership_id, audience, side_code, version, rule, changed_at)
        select partnership, audience, code, 1, '{"kind": "CONSENSUS"}', ${FOUNDED} from two_sides`,
    },
    {
      makes: 'organisations',
      sql: `insert into organisation (partnership_id, audience, id, name, kind, side_code, status, created_at)
        select partnership, audience, id, 'Organisation ' || lpad(n::text, 4, '0') || ' of ' || side,
          case when n <= 2 then 'GOVERNMENT' else (array['INDUSTRY', 'FINANCE', 'RESEARCH'])[1 + n % 3] end,
          side, 'ACCREDITED', ${FOUNDED} from org`,
    },
    {
      makes: 'accounts',
      sql: `insert into app_user (id, email, name, created_at)
        select user_id, 'person-' || o * 100 + m || '@bench.example.org', 'Person ' || m || ' of organisation ' || o, ${FOUNDED}
        from member`,
    },
    {
      makes: 'memberships',
      sql: `insert into membership (partnership_id, audience, id, user_id, organisation_id, roles, created_at)
        select partnership, audience, membership, user_id, id,
          case m when 1 then '{APPROVER,CONTRIBUTOR}' when 2 then '{FOCAL_POINT}' else '{CONTRIBUTOR}' end::text[], ${FOUNDED}
        from member`,
    },
    {
      makes: 'sessions',
      sql: `insert into session (id, user_id, created_at, expires_at)
        select pg_temp.id('session', o * 100 + m, ${FOUNDED}), user_id, ${FOUNDED}, '2040-01-01' from member`,
    },
  ];
}
