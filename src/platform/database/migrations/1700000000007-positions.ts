import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/**
 * Positions of every kind and how they end, what a spokesperson says and where a side decided, and organisations that
 * leave an electorate.
 */
export class Positions1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      alter table position alter column kind drop not null;
      alter table position drop constraint position_kind_check;
      alter table position drop constraint position_check;
      alter table position add column act text not null default 'TAKEN',
        add column reservation text;
      alter table position
        add constraint position_act_check check (act in ('TAKEN', 'CONFIRMED', 'LIFTED')),
        add constraint position_kind_check check (kind in ('APPROVE', 'APPROVE_AD_REFERENDUM', 'RESERVE', 'OBJECT', 'ABSTAIN')),
        -- A reservation that is lifted leaves no position; what is confirmed becomes an approval.
        add constraint position_after_act check ((act = 'LIFTED') = (kind is null) and (act <> 'CONFIRMED' or kind = 'APPROVE')),
        add constraint position_reservation_check
          check (reservation in ('SCRUTINY', 'PARLIAMENTARY', 'LINGUISTIC', 'BUDGETARY', 'SUBSTANTIVE')),
        add constraint position_reserved check ((kind is not distinct from 'RESERVE') = (reservation is not null)),
        add constraint position_reasoned check (kind not in ('OBJECT', 'RESERVE') or reasons is not null);

      alter table side_answer drop constraint side_answer_state_check;
      alter table side_answer add column reservations jsonb not null default '{}',
        add column given text check (given in ('APPROVED', 'REJECTED')),
        add column form text check (form in ('IN_CONCORD', 'MEETING', 'EXCHANGE_OF_LETTERS', 'NOTES_VERBALES')),
        add column registry_number text,
        add column decided_on date,
        add column document text,
        add column reasons text,
        add column given_at timestamptz;
      alter table side_answer
        add constraint side_answer_state_check check (state in ('PENDING', 'APPROVED', 'RESERVED', 'REJECTED')),
        add constraint side_answer_given_whole check ((given is null) = (form is null) and (given is null) = (given_at is null)
          and (given is not null or coalesce(registry_number, document, reasons) is null and decided_on is null)),
        -- What was decided elsewhere can be found there.
        add constraint side_answer_decided_elsewhere
          check (form is null or form = 'IN_CONCORD' or registry_number is not null and decided_on is not null);
      grant update (reservations, given, form, registry_number, decided_on, document, reasons, given_at) on side_answer to ${app};

      create table elector_departure (
        partnership_id uuid not null,
        audience int not null,
        round_id uuid not null,
        organisation_id uuid not null,
        left_at timestamptz not null,
        primary key (partnership_id, round_id, organisation_id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, round_id, organisation_id) references elector
      );
      ${protect('elector_departure', app, ['INSERT'])};
      ${appendOnly('elector_departure')};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table elector_departure;
      alter table side_answer drop constraint side_answer_given_whole, drop constraint side_answer_decided_elsewhere,
        drop constraint side_answer_state_check;
      alter table side_answer drop column reservations, drop column given, drop column form, drop column registry_number,
        drop column decided_on, drop column document, drop column reasons, drop column given_at;
      alter table side_answer
        add constraint side_answer_state_check check (state in ('PENDING', 'APPROVED', 'REJECTED'));
      alter table position drop constraint position_act_check, drop constraint position_after_act,
        drop constraint position_reservation_check, drop constraint position_reserved, drop constraint position_reasoned,
        drop constraint position_kind_check;
      alter table position drop column act, drop column reservation;
      alter table position alter column kind set not null;
      alter table position add constraint position_kind_check check (kind in ('APPROVE', 'OBJECT', 'ABSTAIN')),
        add constraint position_check check (kind <> 'OBJECT' or reasons is not null);
    `);
  }
}
