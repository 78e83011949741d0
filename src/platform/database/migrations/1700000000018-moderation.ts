import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

/** Threads that are moved. */
export class Moderation1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      grant update (action_id, round_id, roadmap_id, passage_revision, passage_language, passage_field, passage_start,
        passage_end) on thread to ${app};
      -- What one side holds against a round is not moved away by another, whoever asks.
      create trigger thread_stays_while_blocking before update of action_id on thread for each row
        when (old.blocking and old.resolved_at is null and new.action_id is distinct from old.action_id)
        execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      drop trigger thread_stays_while_blocking on thread;
      revoke update (action_id, round_id, roadmap_id, passage_revision, passage_language, passage_field, passage_start,
        passage_end) on thread from ${app};
    `);
  }
}
