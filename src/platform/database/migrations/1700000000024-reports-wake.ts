import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report of a comment, and that it is settled, wakes the instances: no log has it, so no entry does (docs/adr/0016). */
export class ReportsWake1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Within its transaction, as of rights: it is rare, and must not be forgotten. It says nothing but "look".
      create function wake_reports() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
        begin
          perform pg_notify('concord_reports', '');
          return null;
        end $$;
      create trigger comment_report_wakes after insert or update of settled_at on comment_report
        for each row execute function wake_reports();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger comment_report_wakes on comment_report;
      drop function wake_reports();
    `);
  }
}
