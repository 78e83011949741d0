import type pg from 'pg';
import { prepared, send } from './pool.ts';
import { enter, type Found, theViewer, type Viewer } from './viewer.ts';

/** A viewer who was found in full, and as of when. */
interface Known extends Omit<Found, keyof Viewer> {
  readonly viewer: Viewer;
  /** Whose changes may change them. */
  readonly subjects: readonly string[];
}

/** Whoever was known is another by now, or was found too long ago: they are to be found in full. */
export class Anew extends Error {}

/** What the end of an act asks by, whether its viewer still may act. */
export interface Unchanged {
  readonly subjects: readonly string[];
  readonly snapshot: string;
}

/** Who has entered; and what their act's end may go by. */
export interface Entered {
  readonly viewer: Viewer;
  readonly unchanged: Unchanged;
}

const MINUTES = 10;

/** Sets the scope of a known viewer where nothing of theirs has changed, as Concord does (docs/adr/0037). */
const enterKnown = prepared(`
  select set_config('concord.audiences', $1, true), set_config('concord.partnership', $2, true),
    set_config('concord.user', $3, true), set_config('concord.membership', $4, true)
  where not exists (select from rights_change c where c.subject = any ($5::uuid[]) and c.changed >= pg_snapshot_xmin($6::pg_snapshot)
      and c.changed < pg_snapshot_xmax(pg_current_snapshot()) and not pg_visible_in_snapshot(c.changed, $6::pg_snapshot))
    and $7::timestamptz > now() - interval '${MINUTES} minutes' and $8::text = concat_ws(' ', extract(epoch from pg_postmaster_start_time()),
      extract(epoch from pg_stat_get_bgwriter_stat_reset_time()), pg_relation_filepath('rights_change'))`);

/** The viewers of sessions: each is found in full once, and then asked for changes only. */
export class KnownViewers {
  private readonly bySession = new Map<string, Known>();

  /** The first statement of a transaction: sets its scope. Throws Anew where who was known is so no more: then it is to be begun once more. */
  async enter(client: pg.Client, session: string, now: Date): Promise<Entered> {
    const known = this.bySession.get(session);
    if (!known || known.until <= now) return this.find(client, session, now);
    const { viewer, audiences, subjects, snapshot, at, incarnation } = known;
    const { partnership, user, membership } = viewer;
    const values = [audiences, partnership, user, membership, subjects, snapshot, at, incarnation];
    const [entered] = await send<object>(client, enterKnown, values);
    if (entered) return { viewer, unchanged: { subjects, snapshot } };
    this.bySession.delete(session);
    throw new Anew();
  }

  private async find(client: pg.Client, session: string, now: Date): Promise<Entered> {
    const [found] = await send<Found>(client, enter, [session, now]);
    const { until, audiences, snapshot, at, incarnation, ...rest } = theViewer(found);
    const viewer: Viewer = rest;
    const subjects = [session, viewer.user, viewer.organisation, viewer.partnership];
    this.bySession.set(session, { viewer, subjects, until, audiences, snapshot, at, incarnation });
    return { viewer, unchanged: { subjects, snapshot } };
  }
}
