import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

/** Partnerships, sides, organisations, memberships, and what is known of a viewer before any audience is. */
export class Partnership1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table partnership (
        partnership_id uuid primary key,
        audience int not null,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        titles jsonb not null,
        signed_on date not null,
        working_languages text[] not null,
        equal_languages text[] not null check (cardinality(equal_languages) > 0 and equal_languages <@ working_languages),
        areas jsonb not null,
        value_chains jsonb not null,
        shortest_round_days int not null default 10 check (shortest_round_days >= 5),
        created_at timestamptz not null,
        foreign key (partnership_id, audience) references audience
      );
      create table side (
        partnership_id uuid not null references partnership,
        audience int not null,
        code text not null check (code ~ '^[A-Z]{2,8}$'),
        names jsonb not null,
        countries text[] not null,
        time_zone text not null,
        weekend int[] not null,
        holidays date[] not null,
        working_days date[] not null,
        rule jsonb not null,
        coordinating_organisation_id uuid not null,
        primary key (partnership_id, code),
        foreign key (partnership_id, audience) references audience
      );
      create table organisation (
        partnership_id uuid not null references partnership,
        audience int not null,
        id uuid not null,
        name text not null,
        kind text not null check (kind in ('GOVERNMENT', 'INDUSTRY', 'FINANCE', 'ALLIANCE', 'RESEARCH', 'MULTILATERAL', 'CIVIL_SOCIETY')),
        side_code text,
        country text,
        status text not null check (status in ('PENDING', 'ACCREDITED', 'SUSPENDED')),
        created_at timestamptz not null,
        primary key (partnership_id, id),
        unique (partnership_id, name),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, side_code) references side
      );
      create index organisation_page on organisation (partnership_id, audience, name, id);
      alter table side add foreign key (partnership_id, coordinating_organisation_id)
        references organisation deferrable initially deferred;
      create table membership (
        partnership_id uuid not null references partnership,
        audience int not null,
        id uuid not null,
        user_id uuid not null references app_user,
        organisation_id uuid not null,
        roles text[] not null check (roles <@ '{OBSERVER,CONTRIBUTOR,APPROVER,FOCAL_POINT,SECRETARIAT}'),
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
        created_at timestamptz not null,
        primary key (partnership_id, id),
        unique (partnership_id, user_id, organisation_id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create index membership_page on membership (partnership_id, audience, created_at, id);
      create index membership_user on membership (user_id);
      create index membership_id on membership (id);
      create index membership_organisation on membership (partnership_id, organisation_id);
      ${['partnership', 'side', 'organisation', 'membership'].map((table) => protect(table, app, ['INSERT', 'UPDATE'])).join(';\n')};

      -- domain.md, Who: a user's memberships in one partnership are of one side, or all joint; joint organisations
      -- hold OBSERVER, CONTRIBUTOR or SECRETARIAT, and only they hold SECRETARIAT. The user row is locked, so that
      -- two memberships given at once see each other.
      create function check_membership() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        declare its_side text;
        begin
          perform 1 from app_user where id = new.user_id for no key update;
          select side_code into its_side from organisation
            where partnership_id = new.partnership_id and id = new.organisation_id;
          if exists (select 1 from app_user where id = new.user_id and administrator) then
            raise exception 'an administrator sees no content' using errcode = 'CN006';
          end if;
          if exists (select 1 from membership m join organisation o using (partnership_id)
                     where o.id = m.organisation_id and m.partnership_id = new.partnership_id and m.user_id = new.user_id
                       and m.id <> new.id and o.side_code is distinct from its_side) then
            raise exception 'a user acts for one side of a partnership' using errcode = 'CN003';
          end if;
          if (its_side is null and new.roles && '{APPROVER,FOCAL_POINT}') or (its_side is not null and 'SECRETARIAT' = any (new.roles)) then
            raise exception 'a role that this organisation cannot hold' using errcode = 'CN004';
          end if;
          return new;
        end $$;
      create trigger membership_checked before insert or update on membership
        for each row execute function check_membership();
    `);
    await runner.query(`
      create table circle_member (
        partnership_id uuid not null,
        audience int not null,
        action_id uuid not null,
        organisation_id uuid not null,
        left_at timestamptz,
        primary key (partnership_id, action_id, organisation_id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create index circle_member_organisation on circle_member (partnership_id, organisation_id) where left_at is null;
      ${protect('circle_member', app, ['INSERT', 'UPDATE'])};

      -- Who is it, and whom do they act for: read by session id, before any audience is known. The acting membership
      -- is the one asked for, or the only one there is; a membership asked for that is not theirs leaves it null.
      create function viewer_of(of_session uuid, asked_for uuid, at timestamptz)
        returns table (user_id uuid, administrator boolean, membership_id uuid, partnership_id uuid, organisation_id uuid,
          organisation_kind text, organisation_status text, side_code text, roles text[], audiences int[])
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select u.id, u.administrator, m.id, m.partnership_id, o.id, o.kind, o.status, o.side_code, m.roles,
          array(
            select a.audience from audience a
            where a.partnership_id = m.partnership_id and a.kind <> 'CIRCLE' and (
              a.kind = 'PARTNERSHIP'
              or (a.kind = 'SIDE' and a.side_code = o.side_code)
              or (a.kind = 'AUTHORITIES' and a.side_code = o.side_code and o.kind = 'GOVERNMENT')
              or (a.kind = 'ORGANISATION' and a.organisation_id = o.id))
            union all
            select c.audience from circle_member c
            where c.partnership_id = m.partnership_id and c.organisation_id = o.id and c.left_at is null
            order by 1)
        from session s
        join app_user u on u.id = s.user_id
        left join lateral (
          select x.* from membership x
          where x.user_id = u.id and not u.administrator and x.status = 'ACTIVE' and (x.id = asked_for or asked_for is null)
            and (asked_for is not null or 1 = (select count(*) from membership y where y.user_id = u.id and y.status = 'ACTIVE'))
        ) m on true
        left join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
        where s.id = of_session and s.ended_at is null and s.expires_at > at and u.status = 'ACTIVE' $$;

      -- The last statement before a COMMIT: whoever waited for a lock may have been suspended or signed out meanwhile.
      create function must_still_act(of_session uuid, by_membership uuid) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        begin
          if not exists (
            select 1 from session s join app_user u on u.id = s.user_id
            where s.id = of_session and s.ended_at is null and u.status = 'ACTIVE' and (by_membership is null or exists (
              select 1 from membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
              where m.id = by_membership and m.user_id = u.id and m.status = 'ACTIVE' and o.status = 'ACCREDITED'))) then
            raise exception 'this session or membership acts no more' using errcode = 'CN005';
          end if;
        end $$;

      -- The choices of the Concord-Membership header, over all partnerships of one user.
      create function memberships_of(of_user uuid) returns table (membership_id uuid, partnership_id uuid, partnership_slug text,
          organisation_id uuid, organisation_name text, side_code text, roles text[])
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select m.id, m.partnership_id, p.slug, o.id, o.name, o.side_code, m.roles
        from membership m join partnership p using (partnership_id)
        join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
        where m.user_id = of_user and m.status = 'ACTIVE' order by p.slug, o.name, m.id $$;

      -- Names are unique over all partnerships, also those the founder of another one sees nothing of.
      create function slug_taken(wanted text) returns boolean
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select exists (select from partnership where slug = wanted) $$;
      revoke all on function viewer_of(uuid, uuid, timestamptz), memberships_of(uuid), slug_taken(text), must_still_act(uuid, uuid),
        check_membership()
        from public;
      grant execute on function viewer_of(uuid, uuid, timestamptz), memberships_of(uuid), slug_taken(text),
        must_still_act(uuid, uuid) to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function slug_taken(text);
      drop function must_still_act(uuid, uuid);
      drop function memberships_of(uuid);
      drop function viewer_of(uuid, uuid, timestamptz);
      drop table circle_member;
      alter table side drop constraint side_partnership_id_coordinating_organisation_id_fkey;
      drop table membership, organisation, side, partnership;
      drop function check_membership();
    `);
  }
}
