import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { personal, protect } from './protect.js';

/** How closely a member follows an action or a thread. */
export class Watches1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- What a member has chosen; without a level nothing any more. Its audience is the partnership's, since that of an
      -- action changes when it is proposed: who sees a row is for the personal policy alone.
      ${['action', 'thread'].map((subject) => watchOf(subject, app)).join('\n')}

      -- Whether somebody takes part in a thread is found without reading its comments.
      create index comment_of_author on comment (partnership_id, thread_id, membership_id);
      create index comment_mention_of_member on comment_mention (partnership_id, thread_id, membership_id)
        where membership_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index comment_mention_of_member, comment_of_author;
      drop table thread_watch, action_watch;
    `);
  }
}

const watchOf = (subject: string, app: string): string => `
      create table ${subject}_watch (
        partnership_id uuid not null,
        audience int not null,
        ${subject}_id uuid not null,
        membership_id uuid not null,
        level text check (level in ('EVERYTHING', 'MENTIONS', 'NOTHING')),
        primary key (partnership_id, ${subject}_id, membership_id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, ${subject}_id) references ${subject},
        foreign key (partnership_id, membership_id) references membership
      );
      ${protect(`${subject}_watch`, app, ['INSERT', 'UPDATE (level)'])};
      ${personal(`${subject}_watch`, app, 'membership_id', 'concord.membership')};`;
