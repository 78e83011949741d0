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

      -- A side accepts silence once and for good, and is silent only where it has.
      alter table side_answer add silence_accepted_at timestamptz,
        add tacit boolean not null default false,
        add constraint side_answer_tacit check (not tacit or state = 'APPROVED' and silence_accepted_at is not null);
      create trigger side_answer_silence_fixed before update of silence_accepted_at on side_answer for each row
        when (old.silence_accepted_at is not null) execute function refuse_change();
      grant update (silence_accepted_at, tacit) on side_answer to ${app};

      alter table partnership add silence_budget_limits jsonb not null default '[]';

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

      -- At the deadline a job settles the round, wherever it was opened or extended: its key moves it. The tables of the
      -- jobs are the owner's.
      create function schedule_settling() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          perform graphile_worker.add_job('settleRound',
            json_build_object('partnership', new.partnership_id, 'audience', new.audience, 'round', new.id),
            run_at := new.deadline, job_key := new.id::text);
          return null;
        end $$;
      create trigger approval_round_scheduled after insert or update of deadline on approval_round
        for each row execute function schedule_settling();

      -- What nobody needs a day later. A used refresh token stays as long as its session: it shows a theft.
      create function clear_away(at timestamptz) returns void language sql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        delete from refresh_token t using session s
          where s.id = t.session_id and least(s.ended_at, s.expires_at) <= at - interval '24 hours';
        delete from session s where least(s.ended_at, s.expires_at) <= at - interval '24 hours';
        delete from idempotency where created_at <= at - interval '24 hours' $$;
      revoke all on function schedule_settling(), clear_away(timestamptz) from public;
      grant execute on function clear_away(timestamptz) to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      drop function clear_away(timestamptz);
      drop trigger approval_round_scheduled on approval_round;
      drop function schedule_settling();
      drop table meeting_request;
      alter table partnership drop silence_budget_limits;
      drop trigger side_answer_silence_fixed on side_answer;
      alter table side_answer drop constraint side_answer_tacit, drop silence_accepted_at, drop tacit;
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
