import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/** Rounds that are extended or talked about in a meeting, and those in which silence is consent. */
export class Silence1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      alter table approval_round
        add extended_from timestamptz check (extended_from < deadline),
        drop constraint approval_round_procedure_check,
        add constraint approval_round_procedure_check check (procedure in ('EXPRESS', 'SILENCE'));
      grant update (deadline, extended_from) on approval_round to ${app};

      -- Of what a round began with, the deadline alone may change: once, to a later one, and the former is kept.
      drop trigger approval_round_fixed on approval_round;
      create trigger approval_round_fixed before delete or update of partnership_id, audience, id, action_id, revision, digest,
        roadmap_id, procedure, opened_by_membership_id, opened_by_organisation_id, opened_at on approval_round
        for each row execute function refuse_change();
      create function refuse_other_extension() returns trigger language plpgsql as $$
        begin
          if old.extended_from is not null or new.extended_from is distinct from old.deadline then
            raise exception 'a deadline is extended once' using errcode = 'CN002';
          end if;
          return new;
        end $$;
      create trigger approval_round_extended before update of deadline, extended_from on approval_round
        for each row execute function refuse_other_extension();

      create table meeting_request (
        partnership_id uuid not null,
        audience int not null,
        round_id uuid not null,
        side_code text not null,
        organisation_id uuid not null,
        membership_id uuid not null,
        agenda text not null,
        asked_at timestamptz not null,
        primary key (partnership_id, round_id, side_code),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, round_id, side_code) references side_answer,
        foreign key (partnership_id, organisation_id) references organisation,
        foreign key (partnership_id, membership_id) references membership
      );
      ${protect('meeting_request', app, ['INSERT'])};
      ${appendOnly('meeting_request')};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      drop table meeting_request;
      drop trigger approval_round_extended on approval_round;
      drop function refuse_other_extension();
      drop trigger approval_round_fixed on approval_round;
      create trigger approval_round_fixed before delete or update of partnership_id, audience, id, action_id, revision, digest,
        roadmap_id, procedure, opened_by_membership_id, opened_by_organisation_id, opened_at, deadline on approval_round
        for each row execute function refuse_change();
      revoke update (deadline, extended_from) on approval_round from ${app};
      alter table approval_round
        drop extended_from,
        drop constraint approval_round_procedure_check,
        add constraint approval_round_procedure_check check (procedure = 'EXPRESS');
    `);
  }
}
