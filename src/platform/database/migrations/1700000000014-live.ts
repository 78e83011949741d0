import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

/** Who sits at open sockets, found all at once; whoever changes what people may do wakes the instances that hold them. */
export class Live1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- viewer_of for many sessions at once; place counts from 1. Those that have ended are not among the answers.
      create function viewers_of(sessions uuid[], memberships uuid[], at timestamptz)
        returns table (place int, user_id uuid, administrator boolean, membership_id uuid, partnership_id uuid,
          organisation_id uuid, organisation_kind text, organisation_status text, side_code text, roles text[], audiences int[])
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select x.place::int, v.user_id, v.administrator, v.membership_id, v.partnership_id, v.organisation_id,
          v.organisation_kind, v.organisation_status, v.side_code, v.roles, v.audiences
        from unnest(sessions, memberships) with ordinality x(session, membership, place)
        cross join lateral viewer_of(x.session, x.membership, at) v $$;
      revoke all on function viewers_of(uuid[], uuid[], timestamptz) from public;
      grant execute on function viewers_of(uuid[], uuid[], timestamptz) to ${app};

      -- NOTIFY makes commits wait for one another: these acts are rare, and none of them may be forgotten by its code.
      create function wake_rights() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
        begin
          perform pg_notify('concord_rights', '');
          return null;
        end $$;
      -- For each row that has changed: a statement that finds none wakes nobody, whoever has it run. Within a
      -- transaction the same word is passed on once.
      create trigger session_wakes after update of ended_at on session
        for each row when (old.ended_at is distinct from new.ended_at) execute function wake_rights();
      create trigger app_user_wakes after update of status on app_user
        for each row when (old.status is distinct from new.status) execute function wake_rights();
      create trigger membership_wakes after update of status, roles on membership
        for each row when ((old.status, old.roles) is distinct from (new.status, new.roles)) execute function wake_rights();
      create trigger organisation_wakes after update of status on organisation
        for each row when (old.status is distinct from new.status) execute function wake_rights();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger organisation_wakes on organisation;
      drop trigger membership_wakes on membership;
      drop trigger app_user_wakes on app_user;
      drop trigger session_wakes on session;
      drop function wake_rights();
      drop function viewers_of(uuid[], uuid[], timestamptz);
    `);
  }
}
