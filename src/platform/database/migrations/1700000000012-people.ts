import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

/** Groups and their audiences, the audience of each side's authorities; what takes a second focal point. */
export class People1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      alter table audience add column group_id uuid;
      drop index audience_meaning;
      create unique index audience_meaning
        on audience (partnership_id, kind, side_code, organisation_id, action_id, group_id) nulls not distinct;
      -- The circles are one an action and the groups many: a viewer's are found by their organisation.
      drop index audience_lasting;
      create index audience_lasting on audience (partnership_id) where kind not in ('CIRCLE', 'GROUP');
      insert into audience (partnership_id, audience, kind, side_code)
        select s.partnership_id, free_audience(), 'AUTHORITIES', s.code from side s
        where not exists (select from audience a
          where a.partnership_id = s.partnership_id and a.kind = 'AUTHORITIES' and a.side_code = s.code);

      create table partnership_group (
        partnership_id uuid not null references partnership,
        -- Who knows of it: all members; of a room its own.
        audience int not null,
        id uuid not null,
        -- Who reads what it writes.
        content_audience int not null,
        kind text not null check (kind in ('WORKING_GROUP', 'STEERING_GROUP', 'ROOM')),
        name text not null,
        purpose text not null,
        sides text[] not null,
        formed_by_organisation_id uuid not null,
        formed_at timestamptz not null,
        closed_at timestamptz,
        primary key (partnership_id, id),
        unique (partnership_id, content_audience),
        check ((kind = 'ROOM') = (audience = content_audience)),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, content_audience) references audience,
        foreign key (partnership_id, formed_by_organisation_id) references organisation
      );
      create index partnership_group_page on partnership_group (partnership_id, audience, name, id);
      create table group_member (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        group_id uuid not null,
        organisation_id uuid not null,
        joined_at timestamptz not null,
        left_at timestamptz check (left_at >= joined_at),
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, group_id) references partnership_group,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create unique index group_member_once on group_member (partnership_id, group_id, organisation_id) where left_at is null;
      create index group_member_organisation on group_member (partnership_id, organisation_id) where left_at is null;
      ${protect('partnership_group', app, ['INSERT', 'UPDATE (name, purpose, closed_at)'])};
      ${protect('group_member', app, ['INSERT', 'UPDATE (left_at)'])};
      create table role_proposal (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        membership_id uuid not null,
        roles text[] not null,
        proposed_by_membership_id uuid not null,
        proposed_at timestamptz not null,
        settled_at timestamptz,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, membership_id) references membership,
        foreign key (partnership_id, proposed_by_membership_id) references membership
      );
      create unique index role_proposal_open on role_proposal (partnership_id, membership_id) where settled_at is null;
      create table organisation_assent (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        organisation_id uuid not null,
        act text not null check (act in ('ACCREDIT', 'SUSPEND')),
        side_code text not null,
        membership_id uuid not null,
        assented_at timestamptz not null,
        settled_at timestamptz,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, organisation_id) references organisation,
        foreign key (partnership_id, side_code) references side,
        foreign key (partnership_id, membership_id) references membership
      );
      create unique index organisation_assent_open on organisation_assent (partnership_id, organisation_id, act, side_code)
        where settled_at is null;
      ${protect('role_proposal', app, ['INSERT', 'UPDATE (settled_at)'])};
      ${protect('organisation_assent', app, ['INSERT', 'UPDATE (settled_at)'])};
      alter table organisation add column suspension_reasons text check (suspension_reasons is null or status = 'SUSPENDED');

      -- Beside must_still_act: the roles that an act was allowed by may have been taken away while it waited.
      create function must_hold_roles(by_membership uuid, by_roles text[]) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        begin
          if by_membership is not null and not exists (
            select from membership m where m.id = by_membership and m.roles @> by_roles) then
            raise exception 'a role this act was allowed by is held no more' using errcode = 'CN012';
          end if;
        end $$;
      revoke all on function must_hold_roles(uuid, text[]) from public;
      grant execute on function must_hold_roles(uuid, text[]) to ${app};
      ${viewerOf(ofGroups, `and a.kind <> 'GROUP'`)}
    `);
  }

  /** Nothing of a group can stand in the schema before: where there was one this refuses, and nothing is changed. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${viewerOf('', '')}
      drop function must_hold_roles(uuid, text[]);
      alter table organisation drop column suspension_reasons;
      drop table organisation_assent, role_proposal, group_member, partnership_group;
      drop index audience_meaning;
      create unique index audience_meaning on audience (partnership_id, kind, side_code, organisation_id, action_id)
        nulls not distinct;
      drop index audience_lasting;
      create index audience_lasting on audience (partnership_id) where kind <> 'CIRCLE';
      alter table audience drop column group_id;
    `);
  }
}

/** The audiences of the groups that the organisation is in: a closed one stays to be read by its last members. */
const ofGroups = `
            union all
            select g.content_audience from group_member n
            join partnership_group g on g.partnership_id = n.partnership_id and g.id = n.group_id
            where n.partnership_id = m.partnership_id and n.organisation_id = o.id and n.left_at is null`;

/** The function of migration 3, with other sources of audiences. */
const viewerOf = (more: string, lasting: string): string => `
      create or replace function viewer_of(of_session uuid, asked_for uuid, at timestamptz)
        returns table (user_id uuid, administrator boolean, membership_id uuid, partnership_id uuid, organisation_id uuid,
          organisation_kind text, organisation_status text, side_code text, roles text[], audiences int[])
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select u.id, u.administrator, m.id, m.partnership_id, o.id, o.kind, o.status, o.side_code, m.roles,
          array(
            select a.audience from audience a
            where a.partnership_id = m.partnership_id and a.kind <> 'CIRCLE' ${lasting}${lasting && ' '}and (
              a.kind = 'PARTNERSHIP'
              or (a.kind = 'SIDE' and a.side_code = o.side_code)
              or (a.kind = 'AUTHORITIES' and a.side_code = o.side_code and o.kind = 'GOVERNMENT')
              or (a.kind = 'ORGANISATION' and a.organisation_id = o.id))
            union all
            select c.audience from circle_member c
            where c.partnership_id = m.partnership_id and c.organisation_id = o.id and c.left_at is null${more}
            order by 1)
        from session s
        join app_user u on u.id = s.user_id
        left join lateral (
          select x.* from membership x
          where x.user_id = u.id and not u.administrator and x.status = 'ACTIVE' and (x.id = asked_for or asked_for is null)
            and (asked_for is not null or 1 = (select count(*) from membership y where y.user_id = u.id and y.status = 'ACTIVE'))
        ) m on true
        left join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
        where s.id = of_session and s.ended_at is null and s.expires_at > at and u.status = 'ACTIVE' $$;`;
