import type { PoolClient } from 'pg';
import { expect } from 'vitest';

/** So many wait for a lock in the worker's database; to be asked by who holds it. */
export async function waits(holder: PoolClient, many = 1): Promise<void> {
  // Within a transaction the connections are those of the first look: one opened since would be missing.
  await holder.query('select pg_stat_clear_snapshot()');
  const { rows } = await holder.query(
    `select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`,
  );
  expect(rows).toHaveLength(many);
}
