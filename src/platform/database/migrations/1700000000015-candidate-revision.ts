import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate revision stands beside the approved one, which holds until a round approves the candidate. */
export class CandidateRevision1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table action
        add column candidate_revision int,
        add constraint action_candidate_check
          check (candidate_revision is null or revision = approved_revision and candidate_revision > revision),
        add constraint action_candidate_fkey foreign key (partnership_id, id, candidate_revision)
          references revision (partnership_id, action_id, number) deferrable initially deferred;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table action
        drop constraint action_candidate_fkey,
        drop constraint action_candidate_check,
        drop column candidate_revision;
    `);
  }
}
