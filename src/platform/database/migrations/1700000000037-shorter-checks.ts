import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

/**
 * What every act asks at its end is one function with one statement, no longer two. Whether somebody is barred is asked of
 * their own rows, not of a list of all who are. The two former functions stay for instances of the release before, which
 * may still be running (trust.md); a later migration can drop them.
 */
export class ShorterChecks1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- The last statement before a COMMIT: whoever waited for a lock may have been suspended or signed out meanwhile, or
      -- hold no more the roles that the act was allowed by.
      create function must_still_act(of_session uuid, by_membership uuid, by_roles text[]) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        declare held text[];
        begin
          select m.roles into held from session s join app_user u on u.id = s.user_id
          left join (membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
            and o.status = 'ACCREDITED') on m.id = by_membership and m.user_id = u.id and m.status = 'ACTIVE'
          where s.id = of_session and s.ended_at is null and u.status = 'ACTIVE' and (by_membership is null or m.id is not null);
          if not found then
            raise exception 'this session or membership acts no more' using errcode = 'CN005';
          end if;
          if by_membership is not null and not held @> by_roles then
            raise exception 'a role this act was allowed by is held no more' using errcode = 'CN012';
          end if;
        end $$;
      revoke all on function must_still_act(uuid, uuid, text[]) from public;
      grant execute on function must_still_act(uuid, uuid, text[]) to ${app};

      create or replace function is_barred(of_partnership uuid, of_action uuid, of_user uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select of_partnership = nullif(current_setting('concord.partnership', true), '')::uuid and exists (
          select from action a where a.partnership_id = of_partnership and a.id = of_action and (
            exists (select from revision r where r.partnership_id = a.partnership_id and r.action_id = a.id
              and r.number > coalesce(a.approved_revision, 0) and r.author_user_id = of_user)
            or exists (select from proposal p where p.partnership_id = a.partnership_id and p.action_id = a.id
              and p.revision > coalesce(a.approved_revision, 0) and p.user_id = of_user))) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function is_barred(of_partnership uuid, of_action uuid, of_user uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select of_partnership = nullif(current_setting('concord.partnership', true), '')::uuid
          and exists (select 1 from barred_from(of_partnership, of_action) b where b.user_id = of_user) $$;
      drop function must_still_act(uuid, uuid, text[]);
    `);
  }
}
