import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/** Who is in which alliance, from when to when; the calendars of the sides with their former versions. */
export class AlliancesAndCalendars1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table alliance_membership (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        alliance_id uuid not null,
        organisation_id uuid not null check (organisation_id <> alliance_id),
        joined_at timestamptz not null,
        left_at timestamptz check (left_at >= joined_at),
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, alliance_id) references organisation,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create unique index alliance_membership_now on alliance_membership (partnership_id, alliance_id, organisation_id)
        where left_at is null;
      create index alliance_membership_of_alliance on alliance_membership (partnership_id, alliance_id, joined_at, id);
      create index alliance_membership_of_member on alliance_membership (partnership_id, organisation_id, joined_at, id);
      ${protect('alliance_membership', app, ['INSERT', 'UPDATE (left_at)'])};
      create trigger alliance_membership_fixed before delete or update of partnership_id, audience, id, alliance_id,
        organisation_id, joined_at on alliance_membership for each row execute function refuse_change();

      alter table side add column calendar_version int not null default 1 check (calendar_version > 0);
      -- Holidays as [{date, name}]: the rows of the side have the dates alone, which deadlines are counted by.
      create table side_calendar (
        partnership_id uuid not null,
        audience int not null,
        side_code text not null,
        version int not null check (version > 0),
        weekend int[] not null,
        holidays jsonb not null,
        working_days date[] not null,
        source text,
        changed_at timestamptz not null,
        primary key (partnership_id, side_code, version),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, side_code) references side
      );
      ${protect('side_calendar', app, ['INSERT'])};
      ${appendOnly('side_calendar')};
      insert into side_calendar (partnership_id, audience, side_code, version, weekend, holidays, working_days, changed_at)
        select s.partnership_id, s.audience, s.code, 1, s.weekend,
          coalesce((select jsonb_agg(jsonb_build_object('date', d, 'name', null) order by d) from unnest(s.holidays) d), '[]'),
          s.working_days, p.created_at
        from side s join partnership p on p.partnership_id = s.partnership_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table side_calendar;
      alter table side drop column calendar_version;
      drop table alliance_membership;
    `);
  }
}
