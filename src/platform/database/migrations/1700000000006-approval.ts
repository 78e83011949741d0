import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/** Approval rounds, the answers of the sides, electorates and positions, and the items of a roadmap. */
export class Approval1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table approval_round (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        action_id uuid not null,
        revision int not null,
        digest text not null,
        roadmap_id uuid,
        procedure text not null default 'EXPRESS' check (procedure = 'EXPRESS'),
        status text not null default 'OPEN' check (status in ('OPEN', 'APPROVED', 'REJECTED', 'LAPSED', 'CANCELLED')),
        opened_by_membership_id uuid not null,
        opened_by_organisation_id uuid not null,
        opened_at timestamptz not null,
        deadline timestamptz not null check (deadline > opened_at),
        closed_at timestamptz,
        reasons text,
        primary key (partnership_id, id),
        check ((status = 'OPEN') = (closed_at is null)),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, action_id, revision) references revision,
        foreign key (partnership_id, roadmap_id) references roadmap,
        foreign key (partnership_id, opened_by_membership_id) references membership,
        foreign key (partnership_id, opened_by_organisation_id) references organisation
      );
      -- Never two rounds at once on one text.
      create unique index approval_round_open on approval_round (partnership_id, action_id) where status = 'OPEN';
      create index approval_round_of_action on approval_round (partnership_id, action_id, opened_at desc, id desc);
      create index approval_round_due on approval_round (deadline) where status = 'OPEN';
      create table side_answer (
        partnership_id uuid not null,
        audience int not null,
        round_id uuid not null,
        side_code text not null,
        rule jsonb not null,
        state text not null default 'PENDING' check (state in ('PENDING', 'APPROVED', 'REJECTED')),
        office_organisation_id uuid,
        answered_at timestamptz,
        primary key (partnership_id, round_id, side_code),
        check ((state = 'PENDING') = (answered_at is null)),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, round_id) references approval_round,
        foreign key (partnership_id, side_code) references side,
        foreign key (partnership_id, office_organisation_id) references organisation
      );
      create table elector (
        partnership_id uuid not null,
        audience int not null,
        round_id uuid not null,
        organisation_id uuid not null,
        side_code text not null,
        kind text not null,
        primary key (partnership_id, round_id, organisation_id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, round_id) references approval_round,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create table position (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        round_id uuid not null,
        organisation_id uuid not null,
        side_code text not null,
        kind text not null check (kind in ('APPROVE', 'OBJECT', 'ABSTAIN')),
        reasons text,
        digest text not null,
        user_id uuid not null references app_user,
        membership_id uuid not null,
        taken_at timestamptz not null,
        ordinal bigint generated always as identity,
        primary key (partnership_id, id),
        check (kind <> 'OBJECT' or reasons is not null),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, round_id, organisation_id) references elector,
        foreign key (partnership_id, membership_id) references membership
      );
      create index position_of_round on position (partnership_id, round_id, organisation_id, ordinal desc);
      create table roadmap_item (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        roadmap_id uuid not null,
        action_id uuid not null,
        revision int not null,
        digest text not null,
        round_id uuid not null,
        number int not null,
        placed_at timestamptz not null,
        primary key (partnership_id, id),
        unique (partnership_id, roadmap_id, action_id),
        unique (partnership_id, roadmap_id, number),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, roadmap_id) references roadmap,
        foreign key (partnership_id, action_id, revision) references revision,
        foreign key (partnership_id, round_id) references approval_round
      );
      ${protect('approval_round', app, ['INSERT', 'UPDATE (status, closed_at, reasons)'])};
      ${protect('side_answer', app, ['INSERT', 'UPDATE (state, office_organisation_id, answered_at)'])};
      ${protect('elector', app, ['INSERT'])};
      ${protect('position', app, ['INSERT'])};
      ${protect('roadmap_item', app, ['INSERT'])};
      ${appendOnly('elector')};
      ${appendOnly('position')};

      -- What a round is about and the rules it began with never change, and nothing of it changes once it is closed.
      create trigger approval_round_fixed before delete or update of partnership_id, audience, id, action_id, revision, digest,
        roadmap_id, procedure, opened_by_membership_id, opened_by_organisation_id, opened_at, deadline on approval_round
        for each row execute function refuse_change();
      create trigger approval_round_closed before update on approval_round for each row
        when (old.status <> 'OPEN') execute function refuse_change();
      create trigger approval_round_never_truncated before truncate on approval_round
        for each statement execute function refuse_change();
      create trigger side_answer_fixed before delete or update of partnership_id, audience, round_id, side_code, rule on side_answer
        for each row execute function refuse_change();
      create function refuse_late_answer() returns trigger language plpgsql as $$
        begin
          if not exists (select from approval_round r where r.partnership_id = old.partnership_id and r.id = old.round_id
                         and r.status = 'OPEN') then
            raise exception 'an answer in a round that is closed' using errcode = 'CN002';
          end if;
          return new;
        end $$;
      create trigger side_answer_closed before update on side_answer for each row execute function refuse_late_answer();
      create trigger side_answer_never_truncated before truncate on side_answer
        for each statement execute function refuse_change();

      -- domain.md: who wrote or proposed a revision since the last approved one takes no position on it. The bar also
      -- comes from revisions of the circle, which whoever opens the round may not read: hence the owner's rights.
      create function barred_from(of_partnership uuid, of_action uuid) returns table (user_id uuid)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select r.author_user_id from revision r join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
          where r.partnership_id = of_partnership and r.action_id = of_action and r.number > coalesce(a.approved_revision, 0)
        union
        select p.user_id from proposal p join action a on a.partnership_id = p.partnership_id and a.id = p.action_id
          where p.partnership_id = of_partnership and p.action_id = of_action and p.revision > coalesce(a.approved_revision, 0) $$;

      -- A side's accredited organisations with at least one active approver who is not barred, and the audience of the
      -- side, which its elector will have: whoever opens a round knows the other side's audience no more than its content.
      create function electorate_of(of_partnership uuid, of_action uuid)
        returns table (organisation_id uuid, side_code text, kind text, audience int)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select o.id, o.side_code, o.kind, a.audience from organisation o
        join audience a on a.partnership_id = o.partnership_id and a.kind = 'SIDE' and a.side_code = o.side_code
        where of_partnership = nullif(current_setting('concord.partnership', true), '')::uuid
          and o.partnership_id = of_partnership and o.side_code is not null and o.status = 'ACCREDITED' and exists (
            select 1 from membership m join app_user u on u.id = m.user_id
            where m.partnership_id = of_partnership and m.organisation_id = o.id and m.status = 'ACTIVE'
              and u.status = 'ACTIVE' and 'APPROVER' = any (m.roles)
              and m.user_id not in (select b.user_id from barred_from(of_partnership, of_action) b))
        order by o.side_code, o.id $$;

      -- Whether one person is barred: asked of oneself only, so it tells nobody who wrote what in a circle.
      create function is_barred(of_partnership uuid, of_action uuid, of_user uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select of_partnership = nullif(current_setting('concord.partnership', true), '')::uuid
          and exists (select 1 from barred_from(of_partnership, of_action) b where b.user_id = of_user) $$;

      -- When the latest position of any side was taken: what is recorded of a round later is not dated before it, also
      -- where it waited for a lock, or where clocks differ. To be asked under the round's lock.
      create function last_position_at(of_partnership uuid, of_round uuid) returns timestamptz
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select max(p.taken_at) from position p
        where of_partnership = nullif(current_setting('concord.partnership', true), '')::uuid
          and p.partnership_id = of_partnership and p.round_id = of_round $$;
      revoke all on function barred_from(uuid, uuid), electorate_of(uuid, uuid), is_barred(uuid, uuid, uuid), last_position_at(uuid, uuid)
        from public;
      grant execute on function electorate_of(uuid, uuid), is_barred(uuid, uuid, uuid), last_position_at(uuid, uuid) to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function last_position_at(uuid, uuid);
      drop function is_barred(uuid, uuid, uuid);
      drop function electorate_of(uuid, uuid);
      drop function barred_from(uuid, uuid);
      drop table roadmap_item, position, elector, side_answer, approval_round;
      drop function refuse_late_answer();
    `);
  }
}
