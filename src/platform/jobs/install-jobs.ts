import { hkdfSync } from 'node:crypto';
import { Logger, runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import type { AppRole } from '../database/app-role.js';

/** The role that works on jobs: it reaches their tables and nothing else. Its password follows from the application's. */
export function jobsRole({ name, password }: AppRole): AppRole {
  const own = Buffer.from(hkdfSync('sha256', password, 'concord', 'jobs role', 32)).toString('hex');
  return { name: `${name}_jobs`, password: own };
}

/**
 * Makes the tables of the jobs, as the owner, and lets `role` work on them. They have row-level security without
 * policies: what is enqueued comes through functions of the owner.
 */
export async function installJobs(owner: DataSource, ownerUrl: string, { name }: AppRole): Promise<void> {
  await runMigrations({
    connectionString: ownerUrl,
    maxPoolSize: 1,
    logger: new Logger(() => () => undefined),
  });
  await owner.query(`select set_config('concord.jobs_role', $1, false)`, [name]);
  await owner.query(grants);
}

const grants = `
  do $$
  declare role text := current_setting('concord.jobs_role'); made record;
  begin
    execute format('grant usage on schema graphile_worker to %I', role);
    execute format('grant select on graphile_worker.migrations to %I', role);
    for made in select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
      execute format('drop policy if exists concord_jobs on graphile_worker.%I', made.name);
      execute format('create policy concord_jobs on graphile_worker.%I to %I using (true) with check (true)', made.name, role);
      execute format('grant select, insert, update, delete on graphile_worker.%I to %I', made.name, role);
    end loop;
  end $$`;
