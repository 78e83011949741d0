import { prepared } from './pool.ts';
import { Refused } from './refused.ts';

/** Who asks, as `viewer_of` of the database says. */
export interface Viewer {
  readonly user: string;
  readonly membership: string;
  readonly partnership: string;
  readonly organisation: string;
  readonly side: string | null;
  readonly accredited: boolean;
  readonly roles: readonly string[];
}

/** A viewer as they were found, and what whoever keeps them goes by. */
export interface Found extends Viewer {
  /** When their session runs out. */
  readonly until: Date;
  /** As the text of a list. */
  readonly audiences: string;
  /** Which transactions the finding had seen, when, and in which run of the database. */
  readonly snapshot: string;
  readonly at: Date;
  readonly incarnation: string;
}

/**
 * Finds the viewer of a session ($1) at an instant ($2) and sets the scope of the transaction, which the policies and the
 * statements behind it read: the session is known before the first row of content is looked for, in the same round trip.
 */
export const enter = prepared(`
  select v.user_id as "user", v.membership_id as membership, v.partnership_id as partnership, v.organisation_id as organisation,
    v.side_code as side, v.organisation_status = 'ACCREDITED' as accredited, v.roles, s.expires_at as until,
    v.audiences::text as audiences, pg_current_snapshot()::text as snapshot, now() as at,
    concat_ws(' ', extract(epoch from pg_postmaster_start_time()), extract(epoch from pg_stat_get_bgwriter_stat_reset_time()),
      pg_relation_filepath('rights_change')) as incarnation,
    set_config('concord.audiences', v.audiences::text, true), set_config('concord.partnership', v.partnership_id::text, true),
    set_config('concord.user', v.user_id::text, true), set_config('concord.membership', v.membership_id::text, true)
  from viewer_of($1, null, $2) v join session s on s.id = $1 where v.membership_id is not null`);

export function theViewer(found: Found | undefined): Found {
  if (!found) throw new Refused(401, 'UNAUTHENTICATED');
  return found;
}

/** The viewer's audiences, as `enter` has set them; and the partnership acted in. */
export const seen = `((select nullif(current_setting('concord.audiences', true), ''))::int[])`;
export const here = `((select nullif(current_setting('concord.partnership', true), ''))::uuid)`;

/** Who may read a row: the same predicate in every statement that the policies say once more. */
export const visible = (alias: string): string => `${alias}.audience = any (${seen})`;

/** JSON of a text, in SQL. */
export const quoted = (sql: string): string => `coalesce(to_json(${sql})::text, 'null')`;
