import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

/** What an invitation is for, told to whoever has its link. */
export class InvitationOfLink1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- Whoever has the token is told, before they are anybody, what they are invited to; of one that can no longer be
      -- accepted nothing (invitation_of).
      create function invitation_of_link(token bytea, at timestamptz)
        returns table (organisation text, partnership_titles jsonb, roles text[], expires_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select o.name, p.titles, i.roles, i.expires_at
        from invitation i
        join partnership p on p.partnership_id = i.partnership_id
        join organisation o on o.partnership_id = i.partnership_id and o.id = i.organisation_id
        where i.token_hash = token and exists (select from invitation_of(token, at)) $$;
      revoke all on function invitation_of_link(bytea, timestamptz) from public;
      grant execute on function invitation_of_link(bytea, timestamptz) to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function invitation_of_link(bytea, timestamptz)');
  }
}
