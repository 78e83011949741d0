import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/** Threads, comments, what a comment said before it was edited, and assents to resolving an open point. */
export class Discussion1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table thread (
        partnership_id uuid not null references partnership,
        audience int not null,
        id uuid not null,
        action_id uuid,
        kind text not null check (kind in ('DISCUSSION', 'OPEN_POINT')),
        title text not null,
        blocking boolean not null default false,
        opened_by_membership_id uuid not null,
        opened_by_organisation_id uuid not null,
        created_at timestamptz not null,
        resolved_at timestamptz,
        resolution text,
        comment_count int not null default 0,
        last_comment_at timestamptz not null,
        primary key (partnership_id, id),
        check (kind = 'OPEN_POINT' or (not blocking and resolved_at is null)),
        check (kind = 'DISCUSSION' or action_id is not null),
        check ((resolved_at is null) = (resolution is null)),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, action_id) references action,
        foreign key (partnership_id, opened_by_membership_id) references membership,
        foreign key (partnership_id, opened_by_organisation_id) references organisation
      );
      create index thread_page on thread (partnership_id, audience, last_comment_at desc, id desc);
      create index thread_of_action on thread (partnership_id, action_id, audience, last_comment_at desc, id desc);
      create table comment (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        thread_id uuid not null,
        parent_id uuid,
        body text,
        language text not null,
        membership_id uuid not null,
        organisation_id uuid not null,
        created_at timestamptz not null,
        edited_at timestamptz,
        removed_at timestamptz,
        removed_reason text,
        primary key (partnership_id, id),
        check ((body is null) = (removed_at is not null)),
        check ((removed_reason is null) = (removed_at is null)),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, thread_id) references thread,
        foreign key (partnership_id, parent_id) references comment,
        foreign key (partnership_id, membership_id) references membership,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create index comment_page on comment (partnership_id, thread_id, audience, created_at, id);
      create index comment_replies on comment (partnership_id, parent_id, audience) where parent_id is not null;
      create table comment_version (
        partnership_id uuid not null,
        audience int not null,
        comment_id uuid not null,
        number int not null,
        body text not null,
        written_at timestamptz not null,
        primary key (partnership_id, comment_id, number),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, comment_id) references comment
      );
      create table thread_assent (
        partnership_id uuid not null,
        audience int not null,
        thread_id uuid not null,
        side_code text not null,
        membership_id uuid not null,
        resolution text not null,
        assented_at timestamptz not null,
        primary key (partnership_id, thread_id, side_code),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, thread_id) references thread,
        foreign key (partnership_id, side_code) references side,
        foreign key (partnership_id, membership_id) references membership
      );
      ${protect('thread', app, ['INSERT', 'UPDATE (blocking, resolved_at, resolution, comment_count, last_comment_at)'])};
      ${protect('comment', app, ['INSERT', 'UPDATE (body, edited_at, removed_at, removed_reason)'])};
      ${protect('comment_version', app, ['INSERT'])};
      ${protect('thread_assent', app, ['INSERT'])};
      ${appendOnly('thread_assent')};

      -- A child is visible only if its subject is too (domain.md, Audiences): an organisation that has left the circle
      -- of a draft still belongs to the audience of its own threads there. Each subject is read under its own policies.
      -- Scalar, not EXISTS: PostgreSQL would hash all that the viewer sees of the other table for a page of this one.
      create policy thread_subject on thread as restrictive for select to ${app} using (action_id is null or
        (select true from action a where a.partnership_id = thread.partnership_id and a.id = thread.action_id));
      create policy comment_subject on comment as restrictive for select to ${app} using (
        (select true from thread t where t.partnership_id = comment.partnership_id and t.id = comment.thread_id));
      create policy comment_version_subject on comment_version as restrictive for select to ${app} using (
        (select true from comment c where c.partnership_id = comment_version.partnership_id and c.id = comment_version.comment_id));
      create policy thread_assent_subject on thread_assent as restrictive for select to ${app} using (
        (select true from thread t where t.partnership_id = thread_assent.partnership_id and t.id = thread_assent.thread_id));

      -- What a comment said is kept for as long as the comment is; with its removal every earlier version is gone too.
      create function refuse_forgetting() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from comment where partnership_id = old.partnership_id and id = old.comment_id and removed_at is null) then
            raise exception 'a version is kept as long as its comment is' using errcode = 'CN002';
          end if;
          return old;
        end $$;
      create trigger comment_version_unchanged before update on comment_version
        for each row execute function refuse_change();
      create trigger comment_version_kept before delete on comment_version
        for each row execute function refuse_forgetting();
      create trigger comment_version_never_truncated before truncate on comment_version
        for each statement execute function refuse_change();
      create function forget_versions() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          delete from comment_version where partnership_id = new.partnership_id and comment_id = new.id;
          return null;
        end $$;
      create trigger comment_removed after update of removed_at on comment for each row
        when (old.removed_at is null and new.removed_at is not null) execute function forget_versions();
      revoke all on function forget_versions(), refuse_forgetting() from public;
      -- A tombstone stays one.
      create trigger comment_stays_removed before update on comment for each row
        when (old.removed_at is not null) execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table thread_assent, comment_version, comment, thread;
      drop function forget_versions(), refuse_forgetting();
    `);
  }
}
