import type { AppRole } from '../platform/database/app-role.js';
import { ownerSource } from '../platform/database/migrate.js';
import { administrator } from './people.js';

/** ABSENT: nobody has an account yet. PARTIAL: the loading was broken off. FOREIGN: somebody's own installation. */
export type SampleState = 'ABSENT' | 'PARTIAL' | 'LOADED' | 'FOREIGN';

/** Whether a migrated database has the sample. */
export async function sampleState(ownerUrl: string, role: AppRole): Promise<SampleState> {
  const source = await ownerSource(ownerUrl, role).initialize();
  try {
    const [row] = await source.query(
      `select case
         when exists (select from security_event where kind = 'SAMPLE_LOADED') then 'LOADED'
         when not exists (select from app_user) then 'ABSENT'
         when exists (select from app_user where email = $1) then 'PARTIAL' else 'FOREIGN' end as state`,
      [administrator.email],
    );
    return row.state;
  } finally {
    await source.destroy();
  }
}

/** Removes all of it, schema and content: for an embedded database whose loading was broken off. */
export async function emptyDatabase(ownerUrl: string, role: AppRole): Promise<void> {
  const source = await ownerSource(ownerUrl, role).initialize();
  try {
    await source.query('drop schema public cascade');
    await source.query('drop schema if exists graphile_worker cascade');
    await source.query('create schema public');
  } finally {
    await source.destroy();
  }
}
