import type { Statement } from '../platform/database/connections.js';
import { scopeSettings } from '../platform/database/scope.js';
import { type AsOf, asOfNow, incarnation, isNewTo, MINUTES_KNOWN } from './as-of.js';
import type { Viewer } from './viewer.js';

/** What is kept of how a viewer was found. */
interface Standing {
  /** Milliseconds since 1970 at which their session runs out by itself. */
  readonly until: number;
  /** Whose changes are theirs: the session, the user, the organisation and the partnership acted in. */
  readonly subjects: readonly string[];
  /** As of when they were last known to be as they were found; shared by all of whom that was found out together. */
  since: Since;
}

interface Since {
  asOf: AsOf;
}

/** What is answered of many: the subjects whose rights have changed, each behind the place (from 1) of the instant since which. */
interface RowOfMany extends AsOf {
  readonly changed: readonly string[];
}

/** A statement that finds what has changed, and who are gone, or are others, by its rows. */
export interface LookingAnew {
  readonly statement: Required<Statement>;
  goneBy(rows: readonly RowOfMany[]): ReadonlySet<Viewer>;
}

/** Enters as a known viewer, and as nobody where anything of theirs has changed. */
const entering = `select ${scopeSettings(1)} where not exists (
    select from rights_change c where c.subject = any ($5::uuid[]) and ${isNewTo('$6::pg_snapshot', 'c.changed')})
  and $7::timestamptz > now() - interval '${MINUTES_KNOWN} minutes' and $8::text = ${incarnation}`;

/** One look at all that has changed, however many ask whether they are concerned. */
const looking = `select ${asOfNow}, array(
    select s.place || ' ' || c.subject from unnest($1::pg_snapshot[]) with ordinality s(seen, place)
    join rights_change c on ${isNewTo('s.seen', 'c.changed')}) as changed`;

/**
 * Since when viewers are known to be as they were found, and the statements that ask whether they still are
 * (docs/adr/0037). Who was not put here never is.
 */
export class Standings {
  private readonly standings = new WeakMap<Viewer, Standing>();

  /** Of a viewer who was found in full by a statement that answered `asOf`. */
  put(viewer: Viewer, until: Date, asOf: AsOf): void {
    const { session, user, acting } = viewer;
    const subjects = [session, user, ...(acting ? [acting.organisation, acting.partnership] : [])];
    this.standings.set(viewer, { until: until.getTime(), subjects, since: { asOf } });
  }

  /**
   * The first statement of a transaction in the scope of a viewer: it answers a row where they are as they were found, and
   * sets nobody's scope where they are not. Undefined where it needs no asking: their session has run out.
   */
  entering(viewer: Viewer, now: Date): Statement | undefined {
    const standing = this.standings.get(viewer);
    if (!standing || standing.until <= now.getTime()) return undefined;
    const { subjects, since } = standing;
    const { asOf } = since;
    const { audiences, user, acting } = viewer;
    const scope = [audiences, acting?.partnership ?? '', user, acting?.membership ?? ''];
    return { text: entering, values: [...scope, subjects, asOf.snapshot, asOf.at, asOf.incarnation] };
  }

  /** The same of many, for a transaction that writes nothing. Who stands is known as of its instant from then on. */
  looking(viewers: readonly Viewer[], now: Date): LookingAnew {
    const standings = viewers.map((viewer) => this.standings.get(viewer));
    const sinces = standings.map((standing) => standing?.since);
    const places = new Map<Since, { readonly place: number; readonly asOf: AsOf }>();
    for (const since of sinces)
      if (since && !places.has(since)) places.set(since, { place: places.size + 1, asOf: since.asOf });
    const values = [[...places.values()].map(({ asOf }) => asOf.snapshot)];
    const goneBy = ([row]: readonly RowOfMany[]): ReadonlySet<Viewer> => {
      if (!row) return new Set(viewers);
      const { snapshot, at, incarnation } = row;
      const changed = new Set(row.changed);
      const known = new Map(
        [...places].filter(([, { asOf }]) => isKnown(asOf, row)).map(([since, { place }]) => [since, place]),
      );
      const next = { asOf: { snapshot, at, incarnation } };
      const gone = new Set<Viewer>();
      for (const [index, viewer] of viewers.entries()) {
        const [standing, since] = [standings[index], sinces[index]];
        const place = since && known.get(since);
        const stands =
          standing &&
          place !== undefined &&
          standing.until > now.getTime() &&
          !(changed.size > 0 && standing.subjects.some((subject) => changed.has(`${place} ${subject}`)));
        if (!stands) gone.add(viewer);
        // Where another look has gone on from there meanwhile, its is the newer one.
        else if (standing.since === since) standing.since = next;
      }
      return gone;
    };
    return { statement: { text: looking, values }, goneBy };
  }
}

/** Whether a viewer known as of then may still be, where nothing has changed. */
const isKnown = (asOf: AsOf, { at, incarnation }: AsOf): boolean =>
  asOf.incarnation === incarnation && at.getTime() - asOf.at.getTime() < MINUTES_KNOWN * 60_000;
