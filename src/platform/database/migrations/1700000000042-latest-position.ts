import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A position costs the same whether it is the tenth of its round or the thousandth: when the latest was taken is read from
 * an index, no longer from all of them. And its round is looked at once, not once a rule.
 */
export class LatestPosition1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index position_latest on position (partnership_id, round_id, taken_at);

      create function refuse_unfit_position() returns trigger language plpgsql as $$
        begin
          if not exists (select from approval_round r where r.partnership_id = new.partnership_id and r.id = new.round_id
                         and r.status = 'OPEN' and r.digest = new.digest) then
            if not exists (select from approval_round r where r.partnership_id = new.partnership_id and r.id = new.round_id
                           and r.status = 'OPEN') then
              raise exception 'an act on a round that is closed' using errcode = 'CN002';
            end if;
            raise exception 'a position on another text' using errcode = 'CN002';
          end if;
          return new;
        end $$;
      drop trigger position_on_text on position;
      drop trigger position_late on position;
      drop function refuse_other_text();
      create trigger position_fit before insert on position for each row execute function refuse_unfit_position();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger position_fit on position;
      drop function refuse_unfit_position();
      create function refuse_other_text() returns trigger language plpgsql as $$
        begin
          if not exists (select from approval_round r where r.partnership_id = new.partnership_id and r.id = new.round_id
                         and r.digest = new.digest) then
            raise exception 'a position on another text' using errcode = 'CN002';
          end if;
          return new;
        end $$;
      create trigger position_late before insert on position for each row execute function refuse_late_act();
      create trigger position_on_text before insert on position for each row execute function refuse_other_text();
      drop index position_latest;
    `);
  }
}
