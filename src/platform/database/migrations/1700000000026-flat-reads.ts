import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rule of who may read, as `protect` says it since; what was there before said the same in another form. */
const policies = `
  do $$
  declare of record;
  begin
    for of in select p.tablename, p.policyname from pg_policies p
      where p.schemaname = 'public' and p.qual like '(audience = ANY (%concord.audiences%' loop
      execute format('alter policy %I on %I using (audience in (select unnest(
        nullif(current_setting(''concord.audiences'', true), '''')::int[])))', of.policyname, of.tablename);
    end loop;
  end $$;`;

/**
 * What keeps reads as fast among a million actions as among a few thousand.
 *
 * The rule of who may read was compared with the list of audiences, read anew from its text, in every scan of an index:
 * with hundreds of audiences that was most of a page's time. As a subquery it is hashed once a statement, and PostgreSQL
 * no longer multiplies a guess about it with one about the same rule in the statement.
 *
 * COALESCE is nothing that PostgreSQL takes for safe to evaluate before the rule; CASE is, and so can find a cursor's
 * place in the index instead of reading up to it.
 *
 * Most audiences are circles of one action, and most threads are short, but it is the others that are read: told that
 * each has many rows, PostgreSQL takes the index that has the order asked for, and does not sort what it believes to be one row.
 */
export class FlatReads1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${policies}
      drop index action_referenced;
      create index action_referenced on action (partnership_id, audience,
        (case when year is null then 9999 else year end), (case when number is null then 0 else number end), id);
      create index action_status_changed on action (partnership_id, audience, status, changed_at desc, id desc);
      create index action_status_referenced on action (partnership_id, audience, status,
        (case when year is null then 9999 else year end), (case when number is null then 0 else number end), id);
      create index action_area on action (partnership_id, audience, area, created_at desc, id desc);
      create index approval_round_of_roadmap on approval_round (partnership_id, roadmap_id, opened_at desc, id desc)
        where roadmap_id is not null;
      alter table action alter column audience set (n_distinct = 20);
      alter table comment alter column thread_id set (n_distinct = 2), alter column audience set (n_distinct = 2);
    `);
  }

  /** The policies stay: they say the same rule. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table comment alter column thread_id reset (n_distinct), alter column audience reset (n_distinct);
      alter table action alter column audience reset (n_distinct);
      drop index approval_round_of_roadmap, action_area, action_status_referenced, action_status_changed, action_referenced;
      create index action_referenced on action (partnership_id, audience, coalesce(year, 9999), coalesce(number, 0), id);
    `);
  }
}
