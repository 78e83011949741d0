import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

/** Whom a comment mentions. */
export class Mentions1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- The number of the present text, from 1: what it mentions is kept by it.
      alter table comment add column version int not null default 1;
      update comment c set version = v.texts + 1 from (
        select partnership_id, comment_id, count(*)::int as texts from comment_version group by 1, 2) v
      where v.partnership_id = c.partnership_id and v.comment_id = c.id;
      grant update (version) on comment to ${app};

      create table comment_mention (
        partnership_id uuid not null,
        audience int not null,
        comment_id uuid not null,
        version int not null,
        place int not null,
        thread_id uuid not null,
        membership_id uuid,
        organisation_id uuid,
        group_id uuid,
        primary key (partnership_id, comment_id, version, place),
        check (num_nonnulls(membership_id, organisation_id, group_id) = 1),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, comment_id) references comment,
        foreign key (partnership_id, thread_id) references thread,
        foreign key (partnership_id, membership_id) references membership,
        foreign key (partnership_id, organisation_id) references organisation,
        foreign key (partnership_id, group_id) references partnership_group
      );
      ${protect('comment_mention', app, ['INSERT'])};
      create policy comment_mention_subject on comment_mention as restrictive for select to ${app} using (
        (select true from comment c where c.partnership_id = comment_mention.partnership_id and c.id = comment_mention.comment_id));
      create trigger comment_mention_unchanged before update on comment_mention
        for each row execute function refuse_change();
      create trigger comment_mention_kept before delete on comment_mention
        for each row execute function refuse_forgetting();
      create trigger comment_mention_never_truncated before truncate on comment_mention
        for each statement execute function refuse_change();
      ${forgetting('delete from comment_mention where partnership_id = new.partnership_id and comment_id = new.id;')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${forgetting('')}
      drop table comment_mention;
      alter table comment drop column version;
    `);
  }
}

/** The function of migration 5: what a removed comment ever said is gone, and so is what it mentioned. */
const forgetting = (more: string): string => `
      create or replace function forget_versions() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          delete from comment_version where partnership_id = new.partnership_id and comment_id = new.id;${more && `\n          ${more}`}
          return null;
        end $$;`;
