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
        check (kind = 'OPEN_POINT' or not blocking),
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
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, thread_id) references thread,
        foreign key (partnership_id, parent_id) references comment,
        foreign key (partnership_id, membership_id) references membership,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create index comment_page on comment (partnership_id, thread_id, audience, created_at, id);
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
      ${protect('thread', app, ['INSERT', 'UPDATE'])};
      ${protect('comment', app, ['INSERT', 'UPDATE'])};
      ${protect('comment_version', app, ['INSERT'])};
      ${protect('thread_assent', app, ['INSERT'])};
      ${appendOnly('thread_assent')};
      ${appendOnly('comment_version')};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table thread_assent, comment_version, comment, thread');
  }
}
