import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

/**
 * At the end of an act its viewer is looked at in full only where something of theirs has changed since they were known
 * (docs/adr/0037). The function of three arguments is that full look, and what instances of the release before call.
 */
export class UnchangedActs1700000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- Each statement of a volatile function has a snapshot of its own, so this one sees what the statement that calls it
      -- has waited for. What the act itself has changed is new, too: seen is of before its transaction wrote anything.
      create function must_still_act(of_session uuid, by_membership uuid, by_roles text[], subjects uuid[], seen pg_snapshot)
        returns void language plpgsql as $$
        begin
          if exists (select from public.rights_change c where c.subject = any (subjects)
                     and c.changed >= pg_snapshot_xmin(seen) and not pg_visible_in_snapshot(c.changed, seen)) then
            perform public.must_still_act(of_session, by_membership, by_roles);
          end if;
        end $$;
      revoke all on function must_still_act(uuid, uuid, text[], uuid[], pg_snapshot) from public;
      grant execute on function must_still_act(uuid, uuid, text[], uuid[], pg_snapshot) to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function must_still_act(uuid, uuid, text[], uuid[], pg_snapshot)');
  }
}
