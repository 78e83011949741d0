import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

/** Requests of organisations to take part: who asked, and names that are one organisation's only once it is accredited. */
export class Registration1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      alter table organisation drop constraint organisation_status_check;
      alter table organisation add constraint organisation_status_check
        check (status in ('PENDING', 'ACCREDITED', 'SUSPENDED', 'REJECTED'));
      -- A request under a name that is taken is answered like any other: accreditation refuses it.
      alter table organisation drop constraint organisation_partnership_id_name_key;
      create unique index organisation_name on organisation (partnership_id, name)
        where status in ('ACCREDITED', 'SUSPENDED');
      create index organisation_pending on organisation (partnership_id, side_code) where status = 'PENDING';

      -- Its audience is the side's, of a joint organisation the partnership's: the person is for focal points alone.
      create table registration (
        partnership_id uuid not null,
        audience int not null,
        organisation_id uuid not null,
        contact_name text not null,
        contact_email text not null check (contact_email = lower(contact_email)),
        message text not null,
        language text not null check (language in ('en', 'kk', 'ru')),
        registered_at timestamptz not null,
        rejection_reasons text,
        primary key (partnership_id, organisation_id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, organisation_id) references organisation
      );
      ${protect('registration', app, ['INSERT', 'UPDATE (rejection_reasons)'])};

      -- Where a request goes, before any audience is known: asked by anybody, so that the answer must not leave the server.
      create function registration_desk(of_slug text, of_side text)
        returns table (partnership_id uuid, audience int, waiting int)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select p.partnership_id, a.audience, (select count(*)::int from organisation o
          where o.partnership_id = p.partnership_id and o.side_code is not distinct from of_side and o.status = 'PENDING')
        from partnership p join audience a on a.partnership_id = p.partnership_id
          and ((of_side is null and a.kind = 'PARTNERSHIP') or (a.kind = 'SIDE' and a.side_code = of_side))
        where p.slug = of_slug $$;
      revoke all on function registration_desk(text, text) from public;
      grant execute on function registration_desk(text, text) to ${app};
    `);
  }

  /** Requests that were not granted go: the schema before has no place for them, and two may have one name. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function registration_desk(text, text);
      drop table registration;
      delete from organisation_assent a using organisation o where o.partnership_id = a.partnership_id
        and o.id = a.organisation_id and o.status in ('PENDING', 'REJECTED');
      delete from organisation where status in ('PENDING', 'REJECTED');
      drop index organisation_pending;
      drop index organisation_name;
      alter table organisation add constraint organisation_partnership_id_name_key unique (partnership_id, name);
      alter table organisation drop constraint organisation_status_check;
      alter table organisation add constraint organisation_status_check
        check (status in ('PENDING', 'ACCREDITED', 'SUSPENDED'));
    `);
  }
}
