import type { QueryRunner } from 'typeorm';

/**
 * The application's database role, as the migrations grant to it: no ownership, no BYPASSRLS.
 * Its name comes from the setting `concord.app_role` of the migrating session, because a role belongs to the whole
 * PostgreSQL cluster and another installation may use the same one.
 */
export async function appRole(runner: QueryRunner): Promise<string> {
  const [row] = await runner.query(`select quote_ident(current_setting('concord.app_role')) as name`);
  return row.name;
}
