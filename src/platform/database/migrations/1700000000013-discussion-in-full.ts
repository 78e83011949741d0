import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, personal, protect } from './protect.js';

/** Threads on rounds, editions and passages of a text; how far each has read; what was reopened. */
export class DiscussionInFull1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      alter table thread
        add column round_id uuid,
        add column roadmap_id uuid,
        add column passage_revision int,
        add column passage_language text,
        add column passage_field text check (passage_field in ('TITLE', 'SUMMARY', 'BODY')),
        add column passage_start int,
        add column passage_end int,
        -- Counts the resolutions: an assent is to one of them.
        add column turn int not null default 1,
        add constraint thread_one_subject check (num_nonnulls(action_id, round_id, roadmap_id) <= 1),
        add constraint thread_passage check (
          num_nonnulls(passage_revision, passage_language, passage_field, passage_start, passage_end) = 0
          or (num_nulls(passage_revision, passage_language, passage_field, passage_start, passage_end) = 0
            and action_id is not null and passage_start >= 0 and passage_start < passage_end)),
        add constraint thread_round foreign key (partnership_id, round_id) references approval_round,
        add constraint thread_roadmap foreign key (partnership_id, roadmap_id) references roadmap,
        add constraint thread_revision foreign key (partnership_id, action_id, passage_revision)
          references revision (partnership_id, action_id, number);
      create index thread_of_round on thread (partnership_id, round_id, audience, last_comment_at desc, id desc)
        where round_id is not null;
      create index thread_of_roadmap on thread (partnership_id, roadmap_id, audience, last_comment_at desc, id desc)
        where roadmap_id is not null;
      grant update (turn) on thread to ${app};

      -- As before, for each kind of subject, and for the revision whose passage is meant: what was written in the circle
      -- stays there, also where the action has left it.
      drop policy thread_subject on thread;
      create policy thread_subject on thread as restrictive for select to ${app} using (
        (action_id is null or
          (select true from action a where a.partnership_id = thread.partnership_id and a.id = thread.action_id))
        and (passage_revision is null or (select true from revision v where v.partnership_id = thread.partnership_id
          and v.action_id = thread.action_id and v.number = thread.passage_revision))
        and (round_id is null or
          (select true from approval_round r where r.partnership_id = thread.partnership_id and r.id = thread.round_id))
        and (roadmap_id is null or
          (select true from roadmap m where m.partnership_id = thread.partnership_id and m.id = thread.roadmap_id)));

      -- The place of a comment in its thread, from 1 and without gaps: what is unread is a difference of two numbers.
      alter table comment add column ordinal int;
      alter table comment disable trigger comment_stays_removed;
      update comment c set ordinal = n.ordinal from (
        select partnership_id, id, row_number() over (partition by partnership_id, thread_id order by created_at, id) as ordinal
        from comment) n where n.partnership_id = c.partnership_id and n.id = c.id;
      alter table comment enable trigger comment_stays_removed;
      alter table comment alter column ordinal set not null;
      create unique index comment_ordinal on comment (partnership_id, thread_id, ordinal);

      -- How far a user has read a thread: every comment up to an ordinal, and how many of their own stand behind it.
      create table thread_read (
        partnership_id uuid not null,
        audience int not null,
        thread_id uuid not null,
        user_id uuid not null references app_user,
        up_to int not null check (up_to >= 0),
        own_after int not null check (own_after >= 0),
        primary key (partnership_id, thread_id, user_id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, thread_id) references thread
      );
      ${protect('thread_read', app, ['INSERT', 'UPDATE (up_to, own_after)'])};
      ${personal('thread_read', app, 'user_id', 'concord.user')};

      alter table thread_assent add column turn int not null default 1;
      alter table thread_assent drop constraint thread_assent_pkey;
      alter table thread_assent add constraint thread_assent_pkey primary key (partnership_id, thread_id, turn, side_code);
      create table thread_reopening (
        partnership_id uuid not null,
        audience int not null,
        thread_id uuid not null,
        turn int not null,
        resolution text not null,
        resolved_at timestamptz not null,
        membership_id uuid not null,
        reopened_at timestamptz not null,
        primary key (partnership_id, thread_id, turn),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, thread_id) references thread,
        foreign key (partnership_id, membership_id) references membership
      );
      ${protect('thread_reopening', app, ['INSERT'])};
      ${appendOnly('thread_reopening')};
      create policy thread_reopening_subject on thread_reopening as restrictive for select to ${app} using (
        (select true from thread t where t.partnership_id = thread_reopening.partnership_id
          and t.id = thread_reopening.thread_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      drop table thread_reopening;
      alter table thread_assent disable trigger user;
      delete from thread_assent where turn > 1;
      alter table thread_assent enable trigger user;
      alter table thread_assent drop constraint thread_assent_pkey;
      alter table thread_assent drop column turn;
      alter table thread_assent add constraint thread_assent_pkey primary key (partnership_id, thread_id, side_code);
      drop table thread_read;
      alter table comment drop column ordinal;
      drop policy thread_subject on thread;
      alter table thread drop constraint thread_one_subject, drop constraint thread_passage,
        drop column round_id, drop column roadmap_id, drop column passage_revision, drop column passage_language,
        drop column passage_field, drop column passage_start, drop column passage_end, drop column turn;
      create policy thread_subject on thread as restrictive for select to ${app} using (action_id is null or
        (select true from action a where a.partnership_id = thread.partnership_id and a.id = thread.action_id));
    `);
  }
}
