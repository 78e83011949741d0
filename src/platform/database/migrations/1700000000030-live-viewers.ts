import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sits at open sockets, found by one plan for all of them: what an organisation reads is looked up once, not for each of its members. */
export class LiveViewers1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The same answers as viewer_of gives one by one (test/database/live-viewers.test.ts compares them).
      ${viewersOf(`
        with who as materialized (
          select x.place, u.id as user_id, u.administrator, m.id as membership_id, m.partnership_id, o.id as organisation_id,
            o.kind, o.status, o.side_code, m.roles
          from unnest(sessions, memberships) with ordinality x(session, membership, place)
          join session s on s.id = x.session
          join app_user u on u.id = s.user_id
          left join lateral (
            select y.* from membership y
            where y.user_id = u.id and not u.administrator and y.status = 'ACTIVE' and (y.id = x.membership or x.membership is null)
              and (x.membership is not null or 1 = (select count(*) from membership z where z.user_id = u.id and z.status = 'ACTIVE'))
          ) m on true
          left join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
          where s.ended_at is null and s.expires_at > at and u.status = 'ACTIVE'),
        seats as materialized (select distinct w.partnership_id, w.organisation_id, w.kind, w.side_code from who w),
        common as materialized (
          select a.partnership_id, a.kind, a.side_code, a.audience from audience a
          where a.partnership_id in (select n.partnership_id from seats n) and a.kind in ('PARTNERSHIP', 'SIDE', 'AUTHORITIES')),
        reads as materialized (
          select n.partnership_id, n.organisation_id, array(
            select a.audience from common a
            where a.partnership_id = n.partnership_id and (a.kind = 'PARTNERSHIP'
              or (a.side_code = n.side_code and (a.kind = 'SIDE' or n.kind = 'GOVERNMENT')))
            union all
            select a.audience from audience a
            where a.partnership_id = n.partnership_id and a.kind = 'ORGANISATION' and a.organisation_id = n.organisation_id
              and a.side_code is null
            union all
            select c.audience from circle_member c
            where c.partnership_id = n.partnership_id and c.organisation_id = n.organisation_id and c.left_at is null
            union all
            select g.content_audience from group_member i
            join partnership_group g on g.partnership_id = i.partnership_id and g.id = i.group_id
            where i.partnership_id = n.partnership_id and i.organisation_id = n.organisation_id and i.left_at is null
            order by 1) as audiences
          from seats n)
        select w.place::int, w.user_id, w.administrator, w.membership_id, w.partnership_id, w.organisation_id, w.kind, w.status,
          w.side_code, w.roles, coalesce(r.audiences, '{}')
        from who w left join reads r on r.partnership_id = w.partnership_id and r.organisation_id = w.organisation_id`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      viewersOf(`
        select x.place::int, v.user_id, v.administrator, v.membership_id, v.partnership_id, v.organisation_id,
          v.organisation_kind, v.organisation_status, v.side_code, v.roles, v.audiences
        from unnest(sessions, memberships) with ordinality x(session, membership, place)
        cross join lateral viewer_of(x.session, x.membership, at) v`),
    );
  }
}

/** The function of migration 14, with another body. */
const viewersOf = (body: string): string => `
      create or replace function viewers_of(sessions uuid[], memberships uuid[], at timestamptz)
        returns table (place int, user_id uuid, administrator boolean, membership_id uuid, partnership_id uuid,
          organisation_id uuid, organisation_kind text, organisation_status text, side_code text, roles text[], audiences int[])
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$${body} $$;`;
