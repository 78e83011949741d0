import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

const stored = 'partnership_id, audience, id, term, created_at, changed_at, year, number';
const ofAction = 'a.partnership_id, a.audience, a.id, x.term, a.created_at, a.changed_at, a.year, a.number';

/**
 * What an action can be looked for by, beside it in the orders of its lists: under row security PostgreSQL finds nothing
 * by what stands in an array, and would read a list to its end for a material that no action has. A list still asks
 * the action itself; a term only says where to look, and is seen by whoever sees the action.
 */
export class ActionTerms1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table action_term (
        partnership_id uuid not null,
        audience int not null,
        -- The action's.
        id uuid not null,
        term text not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        year int,
        number int,
        primary key (partnership_id, id, term),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, id) references action
      );
      ${protect('action_term', app, [])};

      -- The terms of an action: actions.queries.ts asks for them by the same names.
      create function action_terms(a action) returns table (term text) language sql stable as $$
        select 'area ' || a.area where a.area is not null
        union select 'chain ' || v from unnest(a.value_chains) v
        union select 'material ' || m from unnest(a.materials) m
        union select 'seeks ' || s.code from side s where s.partnership_id = a.partnership_id
          and a.status in ('DRAFT', 'PROPOSED', 'RETURNED') and s.code <> all (a.lead_sides)
        union select 'lead ' || l.organisation_id from action_lead l where l.partnership_id = a.partnership_id
          and l.action_id = a.id and l.ended_at is null $$;

      insert into action_term (${stored}) select ${ofAction} from action a cross join lateral action_terms(a) x;
      create index action_term_created on action_term (partnership_id, audience, term, created_at desc, id desc);
      create index action_term_changed on action_term (partnership_id, audience, term, changed_at desc, id desc);
      create index action_term_referenced on action_term (partnership_id, audience, term,
        (case when year is null then 9999 else year end), (case when number is null then 0 else number end), id);
      -- As of actions (migration 26): what is read has many rows.
      alter table action_term alter column audience set (n_distinct = 20), alter column term set (n_distinct = 20);
      drop index action_area;

      create function write_terms() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          insert into action_term (${stored}) select ${ofAction}
            from new_actions n join action a on a.partnership_id = n.partnership_id and a.id = n.id
            cross join lateral action_terms(a) x on conflict do nothing;
          return null;
        end $$;
      create function change_terms() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        declare terms text[];
        begin
          terms := array(select x.term from action_terms(new) x);
          delete from action_term t where t.partnership_id = new.partnership_id and t.id = new.id and t.term <> all (terms);
          update action_term t set audience = new.audience, changed_at = new.changed_at, year = new.year, number = new.number
            where t.partnership_id = new.partnership_id and t.id = new.id;
          insert into action_term (${stored})
            select new.partnership_id, new.audience, new.id, x.term, new.created_at, new.changed_at, new.year, new.number
            from unnest(terms) x(term) on conflict do nothing;
          return null;
        end $$;
      create function write_terms_of_leads() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          insert into action_term (${stored})
            select a.partnership_id, a.audience, a.id, 'lead ' || n.organisation_id, a.created_at, a.changed_at, a.year, a.number
            from new_leads n join action a on a.partnership_id = n.partnership_id and a.id = n.action_id
            where n.ended_at is null on conflict do nothing;
          return null;
        end $$;
      create function end_term_of_lead() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          delete from action_term t where t.partnership_id = new.partnership_id and t.id = new.action_id
            and t.term = 'lead ' || new.organisation_id;
          return null;
        end $$;
      create trigger action_terms_written after insert on action referencing new table as new_actions
        for each statement execute function write_terms();
      create trigger action_terms_changed after update of audience, status, area, value_chains, materials, lead_sides, changed_at,
        year, number on action for each row execute function change_terms();
      create trigger action_lead_term_written after insert on action_lead referencing new table as new_leads
        for each statement execute function write_terms_of_leads();
      create trigger action_lead_term_ended after update of ended_at on action_lead for each row
        when (old.ended_at is null and new.ended_at is not null) execute function end_term_of_lead();
      revoke all on function action_terms(action), write_terms(), change_terms(), write_terms_of_leads(), end_term_of_lead()
        from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger action_lead_term_ended on action_lead;
      drop trigger action_lead_term_written on action_lead;
      drop trigger action_terms_changed on action;
      drop trigger action_terms_written on action;
      drop function end_term_of_lead(), write_terms_of_leads(), change_terms(), write_terms(), action_terms(action);
      create index action_area on action (partnership_id, audience, area, created_at desc, id desc);
      drop table action_term;
    `);
  }
}
