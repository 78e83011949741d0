import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An entry, what it commits to and the head of its log are written by one statement: within a function, too, each is a plan to
 * be set up. The head is locked before, so that the entry's place is known; the foreign keys are checked behind it.
 */
export class ShorterAppends1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function append_entry(of_partnership uuid, to_audience int, entry text, salt bytea) returns bigint
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        declare
          head log%rowtype;
          hash bytea := sha256('\\x00'::bytea || sha256(salt || convert_to(entry, 'UTF8')));
          leaf_hash bytea := hash;
          rest bigint;
        begin
          if of_partnership is distinct from nullif(current_setting('concord.partnership', true), '')::uuid then
            raise exception 'an entry outside the partnership acted in';
          end if;
          select * into strict head from log where partnership_id = of_partnership and audience = to_audience for update;
          rest := head.size;
          while rest % 2 = 1 loop
            hash := sha256('\\x01'::bytea || head.frontier[cardinality(head.frontier)] || hash);
            head.frontier := trim_array(head.frontier, 1);
            rest := rest / 2;
          end loop;
          head.frontier := head.frontier || hash;
          for i in reverse cardinality(head.frontier) - 1 .. 1 loop
            hash := sha256('\\x01'::bytea || head.frontier[i] || hash);
          end loop;
          with written as (
            insert into log_entry (partnership_id, audience, position, leaf)
              values (of_partnership, to_audience, head.size, leaf_hash)
          ), kept as (
            insert into log_content (partnership_id, audience, position, salt, entry)
              values (of_partnership, to_audience, head.size, salt, entry::jsonb)
          )
          update log set size = head.size + 1, frontier = head.frontier, root = hash
            where partnership_id = of_partnership and audience = to_audience;
          return head.size;
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function append_entry(of_partnership uuid, to_audience int, entry text, salt bytea) returns bigint
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        declare
          head log%rowtype;
          hash bytea := sha256('\\x00'::bytea || sha256(salt || convert_to(entry, 'UTF8')));
          rest bigint;
        begin
          if of_partnership is distinct from nullif(current_setting('concord.partnership', true), '')::uuid then
            raise exception 'an entry outside the partnership acted in';
          end if;
          select * into strict head from log where partnership_id = of_partnership and audience = to_audience for update;
          insert into log_entry (partnership_id, audience, position, leaf)
            values (of_partnership, to_audience, head.size, hash);
          insert into log_content (partnership_id, audience, position, salt, entry)
            values (of_partnership, to_audience, head.size, salt, entry::jsonb);
          rest := head.size;
          while rest % 2 = 1 loop
            hash := sha256('\\x01'::bytea || head.frontier[cardinality(head.frontier)] || hash);
            head.frontier := trim_array(head.frontier, 1);
            rest := rest / 2;
          end loop;
          head.frontier := head.frontier || hash;
          for i in reverse cardinality(head.frontier) - 1 .. 1 loop
            hash := sha256('\\x01'::bytea || head.frontier[i] || hash);
          end loop;
          update log set size = head.size + 1, frontier = head.frontier, root = hash
            where partnership_id = of_partnership and audience = to_audience;
          return head.size;
        end $$;
    `);
  }
}
