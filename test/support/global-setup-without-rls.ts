import type { TestProject } from 'vitest/node';
import { startRun } from './global-setup.js';

/** The same run with row-level security switched off on every table: the SQL of each read must hold alone. */
export const setup = (project: TestProject) =>
  startRun(
    project,
    `do $$ declare name text; begin
       for name in select c.oid::regclass::text from pg_class c where c.relrowsecurity loop
         execute format('alter table %s disable row level security, no force row level security', name);
       end loop;
     end $$`,
  );
