import { visible } from '../../access/visible.js';
import type { Request } from '../../platform/graphql/request.js';
import type { SavedView } from './saved-view.type.js';

/** The views of the membership acted by, by name; none where nobody is acted for. */
export async function savedViewsOf(request: Request): Promise<SavedView[]> {
  const { acting } = request.viewer ?? {};
  if (!acting) return [];
  const rows = await request.read.rows<{ name: string; address: string; saved_at: Date }>(
    `select v.name, v.address, v.saved_at from saved_view v where v.partnership_id = $2 and v.membership_id = $3
       and v.removed_at is null and ${visible('v')} order by name_key(v.name), v.id`,
    [request.scope.audiences, acting.partnership, acting.membership],
  );
  return rows.map(({ name, address, saved_at }) => ({ name, address, savedAt: saved_at.toISOString() }));
}
