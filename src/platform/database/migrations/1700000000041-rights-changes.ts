import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

/** Each table that viewer_of reads; the column that says whose rights a row is; which changes of it can change those. */
const sources: readonly { table: string; of: string; on: string; when?: string }[] = [
  {
    table: 'session',
    of: 'id',
    on: 'update',
    // Nobody was found by a session before it was there. When it runs out by itself is known with the viewer.
    when: `old.id <> new.id or old.user_id <> new.user_id or new.expires_at < old.expires_at
      or old.ended_at is distinct from new.ended_at`,
  },
  { table: 'session', of: 'id', on: 'delete', when: 'old.ended_at is null' },
  { table: 'app_user', of: 'id', on: 'insert or update or delete' },
  { table: 'membership', of: 'user_id', on: 'insert or update or delete' },
  { table: 'organisation', of: 'id', on: 'insert or update or delete' },
  { table: 'audience', of: 'organisation_id', on: 'insert', when: `new.kind = 'ORGANISATION'` },
  {
    table: 'audience',
    of: 'partnership_id',
    on: 'insert',
    // Circles and groups are read by their members.
    when: `new.kind not in ('ORGANISATION', 'CIRCLE', 'GROUP')`,
  },
  { table: 'audience', of: 'partnership_id', on: 'update or delete' },
  { table: 'circle_member', of: 'organisation_id', on: 'insert or update or delete' },
  { table: 'group_member', of: 'organisation_id', on: 'insert or update or delete' },
  {
    table: 'partnership_group',
    of: 'partnership_id',
    on: 'update',
    // A new one has no members.
    when: `(old.partnership_id, old.id, old.content_audience)
      is distinct from (new.partnership_id, new.id, new.content_audience)`,
  },
  { table: 'partnership_group', of: 'partnership_id', on: 'delete' },
];

const tables = [...new Set(sources.map(({ table }) => table))];

/**
 * Whose rights have changed, and by which transaction: so that of a viewer who was found before it can be asked whether
 * they still are as they were found (docs/adr/0037).
 */
export class RightsChanges1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    const triggers = sources.map(
      ({ table, of, on, when }, index) =>
        `create trigger ${table}_rights_${index + 1} after ${on} on ${table}
        for each row ${when ? `when (${when}) ` : ''}execute function note_rights_change(${of});`,
    );
    await runner.query(`
      create table rights_change (
        -- A session, a user, an organisation or a partnership.
        subject uuid not null,
        changed xid8 not null default pg_current_xact_id(),
        -- When the nightly clearing first met it.
        met_at timestamptz,
        primary key (subject, changed)
      );
      create index rights_change_changed on rights_change (changed);
      grant select on rights_change to ${app};

      -- A transaction writes a subject once and meets nobody else's rows: nothing is waited for.
      create function note_rights_change() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          insert into rights_change (subject)
            select (r.content ->> tg_argv[0])::uuid from (values (to_jsonb(old)), (to_jsonb(new))) r(content)
            where r.content ->> tg_argv[0] is not null
            on conflict do nothing;
          return null;
        end $$;
      create function note_change_of_all_rights() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          insert into rights_change (subject) select id from app_user on conflict do nothing;
          return null;
        end $$;
      revoke all on function note_rights_change(), note_change_of_all_rights() from public;
      ${triggers.join('\n')}
      ${tables.map(truncated).join('\n')}

      -- By the database's own clock, by which a viewer is known for ten minutes. What commits after days is not met before.
      ${clearAway(`
        delete from rights_change where met_at < now() - interval '24 hours';
        update rights_change set met_at = now() where met_at is null`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${clearAway('')}
      ${sources.map(({ table }, index) => `drop trigger ${table}_rights_${index + 1} on ${table};`).join('\n')}
      ${tables.map((table) => `drop trigger ${table}_rights_of_all on ${table};`).join('\n')}
      drop function note_rights_change();
      drop function note_change_of_all_rights();
      drop table rights_change;
    `);
  }
}

const truncated = (
  table: string,
): string => `create trigger ${table}_rights_of_all before truncate on ${table}
        for each statement execute function note_change_of_all_rights();`;

/** The function of migration 8, which clears away more. */
const clearAway = (more: string): string => `
      create or replace function clear_away(at timestamptz) returns void language sql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        delete from refresh_token t using session s
          where s.id = t.session_id and least(s.ended_at, s.expires_at) <= at - interval '24 hours';
        delete from session s where least(s.ended_at, s.expires_at) <= at - interval '24 hours';
        delete from idempotency where created_at <= at - interval '24 hours'${more && `;${more}`} $$;`;
