import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The open rounds of one partnership, for an inbox: index approval_round_due, for the clock, has those of all. */
export class OpenRounds1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index approval_round_of_partnership on approval_round (partnership_id, deadline) where status = 'OPEN';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index approval_round_of_partnership');
  }
}
