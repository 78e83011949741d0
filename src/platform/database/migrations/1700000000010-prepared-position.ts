import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

/** Positions that a colleague has prepared, and what an inbox is found by. */
export class PreparedPosition1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table prepared_position (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        round_id uuid not null,
        organisation_id uuid not null,
        kind text not null check (kind in ('APPROVE', 'APPROVE_AD_REFERENDUM', 'RESERVE', 'OBJECT', 'ABSTAIN')),
        reservation text check (reservation in ('SCRUTINY', 'PARLIAMENTARY', 'LINGUISTIC', 'BUDGETARY', 'SUBSTANTIVE')),
        reasons text,
        digest text not null,
        user_id uuid not null references app_user,
        membership_id uuid not null,
        prepared_at timestamptz not null,
        ended_at timestamptz,
        ending text check (ending in ('REPLACED', 'TAKEN', 'OVERTAKEN')),
        primary key (partnership_id, id),
        check ((kind = 'RESERVE') = (reservation is not null)),
        check (kind not in ('OBJECT', 'RESERVE') or reasons is not null),
        check ((ended_at is null) = (ending is null)),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, round_id, organisation_id) references elector,
        foreign key (partnership_id, membership_id) references membership
      );
      create unique index prepared_position_current on prepared_position (partnership_id, round_id, organisation_id)
        where ended_at is null;
      ${protect('prepared_position', app, ['INSERT', 'UPDATE (ended_at, ending)'])};
      -- What was prepared stays as it was read; it ends once.
      create trigger prepared_position_fixed before delete or update of partnership_id, audience, id, round_id, organisation_id,
        kind, reservation, reasons, digest, user_id, membership_id, prepared_at on prepared_position
        for each row execute function refuse_change();
      create trigger prepared_position_ended before update on prepared_position for each row
        when (old.ended_at is not null) execute function refuse_change();
      create trigger prepared_position_never_truncated before truncate on prepared_position
        for each statement execute function refuse_change();
      -- Open points that wait to be resolved are few, however many threads there are.
      create index thread_unresolved on thread (partnership_id, audience) where kind = 'OPEN_POINT' and resolved_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index thread_unresolved;
      drop table prepared_position;
    `);
  }
}
