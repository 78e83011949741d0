import type { Database } from '../../platform/database/database.js';

/** How many requests of one side wait at most, before those of outsiders are not kept any more. */
const MOST_WAITING = 100;

/** Where the request of an organisation goes. */
export interface Desk {
  readonly partnership: string;
  /** Who knows of the organisation until it is accredited: its side, of a joint one all members. */
  readonly audience: number;
  /** So many wait already that an outsider's is not kept. */
  readonly full: boolean;
}

/** Where requests for a side go, or for no side (null); undefined where there is no such partnership or side. */
export async function registrationDesk(
  database: Database,
  slug: string,
  side: string | null,
): Promise<Desk | undefined> {
  const [row] = await database.rows<{ partnership: string; audience: number; waiting: number }>(
    'select partnership_id as partnership, audience, waiting from registration_desk($1, $2)',
    [slug, side],
  );
  return row && { partnership: row.partnership, audience: row.audience, full: row.waiting >= MOST_WAITING };
}
