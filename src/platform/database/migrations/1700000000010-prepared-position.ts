import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an inbox is found by. */
export class PreparedPosition1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Open points that wait to be resolved are few, however many threads there are.
      create index thread_unresolved on thread (partnership_id, audience) where kind = 'OPEN_POINT' and resolved_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index thread_unresolved;
    `);
  }
}
