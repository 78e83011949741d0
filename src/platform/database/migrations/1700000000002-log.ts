import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/** Audiences and their logs: RFC 6962 trees whose frontier is kept at every append. */
export class Log1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table audience (
        partnership_id uuid not null,
        audience int not null,
        kind text not null check (kind in ('PARTNERSHIP', 'SIDE', 'AUTHORITIES', 'ORGANISATION', 'GROUP', 'CIRCLE')),
        side_code text,
        organisation_id uuid,
        action_id uuid,
        primary key (partnership_id, audience)
      );
      create unique index audience_number_unique on audience (audience);
      create unique index audience_meaning on audience (partnership_id, kind, side_code, organisation_id, action_id)
        nulls not distinct;
      -- A partnership has few audiences beside one circle an action.
      create index audience_lasting on audience (partnership_id) where kind <> 'CIRCLE';

      create table log (
        partnership_id uuid not null,
        audience int not null,
        size bigint not null default 0,
        frontier bytea[] not null default '{}',
        root bytea not null default sha256(''),
        primary key (partnership_id, audience),
        foreign key (partnership_id, audience) references audience
      );
      -- The commitment. dispatch is an order for consumers inside the server and never leaves it.
      create table log_entry (
        partnership_id uuid not null,
        audience int not null,
        position bigint not null,
        leaf bytea not null,
        dispatch bigint generated always as identity,
        primary key (partnership_id, audience, position),
        foreign key (partnership_id, audience) references log
      );
      create index log_entry_dispatch on log_entry (dispatch);
      -- What was committed to: erased only by the erasure function, so that a person can be forgotten.
      create table log_content (
        partnership_id uuid not null,
        audience int not null,
        position bigint not null,
        salt bytea not null check (length(salt) = 32),
        entry jsonb not null,
        primary key (partnership_id, audience, position),
        foreign key (partnership_id, audience, position) references log_entry
      );
      create index log_content_subject on log_content (partnership_id, audience, ((entry -> 'subject' ->> 'id')));
      ${protect('audience', app, ['INSERT'])};
      ${protect('log', app, [])};
      ${protect('log_entry', app, [])};
      ${protect('log_content', app, [])};
      ${appendOnly('audience')};
      ${appendOnly('log_entry')};
      ${appendOnly('log_content')};

      -- Numbers stand in ids of logs. Were they counted up, their gaps would tell of audiences that one may not see.
      -- 2 to 2^31 - 1, at random; where two transactions meet on one, the unique index refuses the second.
      create function free_audience() returns int language plpgsql volatile security definer
        set search_path = pg_catalog, public, pg_temp as $$
        declare number int;
        begin
          loop
            number := ('x' || right(replace(gen_random_uuid()::text, '-', ''), 8))::bit(32)::int & 2147483647;
            exit when number > 1 and not exists (select from audience a where a.audience = number);
          end loop;
          return number;
        end $$;

      create function open_log() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          insert into log (partnership_id, audience) values (new.partnership_id, new.audience);
          return null;
        end $$;
      create trigger audience_opens_log after insert on audience for each row execute function open_log();

      -- RFC 9162 section 2.1: leaf = H(0x00 || .), node = H(0x01 || left || right). The caller holds all other locks:
      -- the head is locked last. entry is the RFC 8785 text; jsonb keeps its meaning, not its bytes.
      create function append_entry(of_partnership uuid, to_audience int, entry text, salt bytea) returns bigint
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
      revoke all on function append_entry(uuid, int, text, bytea), open_log(), free_audience() from public;
      grant execute on function append_entry(uuid, int, text, bytea), free_audience() to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function append_entry(uuid, int, text, bytea);
      drop table log_content, log_entry, log, audience;
      drop function open_log();
      drop function free_audience();
    `);
  }
}
