import type { Client } from 'pg';

/** How many rows there are of what a run writes, and how many entries the logs have. */
export interface KeptRows {
  readonly postComment: number;
  readonly takePosition: number;
  readonly entries: number;
}

export async function keptRows(owner: Client): Promise<KeptRows> {
  const { rows } = await owner.query<KeptRows>(
    `select (select count(*)::int from comment) as "postComment", (select count(*)::int from position) as "takePosition",
       (select count(*)::int from log_entry) as entries`,
  );
  const [row] = rows;
  if (!row) throw new Error('nothing was counted');
  return row;
}

/** Fails where another number of writes was answered as done than was kept. */
export function compareRows(before: KeptRows, after: KeptRows, done: KeptRows): void {
  for (const kind of ['postComment', 'takePosition', 'entries'] as const)
    if (after[kind] - before[kind] !== done[kind])
      throw new Error(`${kind}: ${done[kind]} were answered, ${after[kind] - before[kind]} are kept`);
}
