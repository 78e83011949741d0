import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the database itself refuses of closed rounds and of substitutions that are over. */
export class ClosedRounds1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_late_act() returns trigger language plpgsql as $$
        begin
          if not exists (select from approval_round r where r.partnership_id = new.partnership_id and r.id = new.round_id
                         and r.status = 'OPEN') then
            raise exception 'an act on a round that is closed' using errcode = 'CN002';
          end if;
          return new;
        end $$;
      create trigger position_late before insert on position for each row execute function refuse_late_act();
      create trigger elector_departure_late before insert on elector_departure for each row execute function refuse_late_act();
      create trigger meeting_request_late before insert on meeting_request for each row execute function refuse_late_act();
      create trigger elector_late before insert on elector for each row execute function refuse_late_act();

      -- Every position is on the text of its round.
      create function refuse_other_text() returns trigger language plpgsql as $$
        begin
          if not exists (select from approval_round r where r.partnership_id = new.partnership_id and r.id = new.round_id
                         and r.digest = new.digest) then
            raise exception 'a position on another text' using errcode = 'CN002';
          end if;
          return new;
        end $$;
      create trigger position_on_text before insert on position for each row execute function refuse_other_text();

      -- A substitution that has ended does not come back.
      create trigger substitution_over before update of ended_at on substitution for each row
        when (old.ended_at is not null) execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger substitution_over on substitution;
      drop trigger position_on_text on position;
      drop function refuse_other_text();
      drop trigger position_late on position;
      drop trigger elector_departure_late on elector_departure;
      drop trigger meeting_request_late on meeting_request;
      drop trigger elector_late on elector;
      drop function refuse_late_act();
    `);
  }
}
