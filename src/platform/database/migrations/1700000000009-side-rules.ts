import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/** Substitutes of approvers, and the rules of the sides with their former versions. */
export class SideRules1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table substitution (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        approver_membership_id uuid not null,
        substitute_membership_id uuid not null check (substitute_membership_id <> approver_membership_id),
        named_by_membership_id uuid not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        ended_at timestamptz,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, approver_membership_id) references membership,
        foreign key (partnership_id, substitute_membership_id) references membership,
        foreign key (partnership_id, named_by_membership_id) references membership
      );
      create index substitution_of_approver on substitution (partnership_id, approver_membership_id) where ended_at is null;
      create index substitution_of_substitute on substitution (partnership_id, substitute_membership_id) where ended_at is null;
      ${protect('substitution', app, ['INSERT', 'UPDATE (ended_at)'])};
      create trigger substitution_fixed before delete or update of partnership_id, audience, id, approver_membership_id,
        substitute_membership_id, named_by_membership_id, starts_at, ends_at on substitution
        for each row execute function refuse_change();

      -- The last check before a COMMIT by a substitute, like must_still_act: whoever waited for a lock may have been
      -- relieved meanwhile, and the approver suspended.
      create function must_still_substitute(of_partnership uuid, of_approver uuid, by_substitute uuid, at timestamptz) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        begin
          if not exists (
            select 1 from substitution s
            join membership m on m.partnership_id = s.partnership_id and m.id = s.approver_membership_id
            join app_user u on u.id = m.user_id
            where s.partnership_id = of_partnership and s.approver_membership_id = of_approver
              and s.substitute_membership_id = by_substitute and s.ended_at is null and s.starts_at <= at and s.ends_at > at
              and m.status = 'ACTIVE' and 'APPROVER' = any (m.roles) and u.status = 'ACTIVE') then
            raise exception 'this substitution is over' using errcode = 'CN005';
          end if;
        end $$;
      revoke all on function must_still_substitute(uuid, uuid, uuid, timestamptz) from public;
      grant execute on function must_still_substitute(uuid, uuid, uuid, timestamptz) to ${app};
    `);
    await runner.query(`
      alter table position add column on_behalf_of_membership_id uuid,
        add foreign key (partnership_id, on_behalf_of_membership_id) references membership;
      alter table side add column rule_version int not null default 1 check (rule_version > 0);
      create table side_rule (
        partnership_id uuid not null,
        audience int not null,
        side_code text not null,
        version int not null check (version > 0),
        rule jsonb not null,
        changed_at timestamptz not null,
        primary key (partnership_id, side_code, version),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, side_code) references side
      );
      create table side_rule_proposal (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        side_code text not null,
        of_version int not null,
        rule jsonb not null,
        proposed_by_membership_id uuid not null,
        proposed_at timestamptz not null,
        ordinal bigint generated always as identity,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, side_code, of_version) references side_rule,
        foreign key (partnership_id, proposed_by_membership_id) references membership
      );
      create index side_rule_proposal_latest on side_rule_proposal (partnership_id, side_code, of_version, ordinal desc);
      ${protect('side_rule', app, ['INSERT'])};
      ${protect('side_rule_proposal', app, ['INSERT'])};
      ${appendOnly('side_rule')};
      ${appendOnly('side_rule_proposal')};
      insert into side_rule (partnership_id, audience, side_code, version, rule, changed_at)
        select s.partnership_id, s.audience, s.code, 1, s.rule, p.created_at
        from side s join partnership p on p.partnership_id = s.partnership_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table side_rule_proposal, side_rule;
      alter table side drop column rule_version;
      alter table position drop column on_behalf_of_membership_id;
      drop function must_still_substitute(uuid, uuid, uuid, timestamptz);
      drop table substitution;
    `);
  }
}
