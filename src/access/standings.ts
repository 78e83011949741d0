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
  /** As of when they were last known to be as they were found. */
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
    this.standings.set(viewer, { until: until.getTime(), subjects, asOf });
  }

  /**
   * The first statement of a transaction in the scope of a viewer: it answers a row where they are as they were found, and
   * sets nobody's scope where they are not. Undefined where it needs no asking: their session has run out.
   */
  entering(viewer: Viewer, now: Date): Statement | undefined {
    const standing = this.standings.get(viewer);
    if (!standing || standing.until <= now.getTime()) return undefined;
    const { subjects, asOf } = standing;
    const { audiences, user, acting } = viewer;
    const scope = [audiences, acting?.partnership ?? '', user, acting?.membership ?? ''];
    return { text: entering, values: [...scope, subjects, asOf.snapshot, asOf.at, asOf.incarnation] };
  }

  /** The same of many, for a transaction that writes nothing. Who stands is known as of its instant from then on. */
  looking(viewers: readonly Viewer[], now: Date): LookingAnew {
    const places = new Map<AsOf, number>();
    const asked = viewers.map((viewer) => {
      const standing = this.standings.get(viewer);
      const asOf = standing?.asOf;
      if (asOf && !places.has(asOf)) places.set(asOf, places.size + 1);
      return { viewer, standing, asOf };
    });
    const values = [[...places.keys()].map(({ snapshot }) => snapshot)];
    const goneBy = ([row]: readonly RowOfMany[]): ReadonlySet<Viewer> => {
      const changed = new Set(row?.changed);
      const concerns = (place: number | undefined, subjects: readonly string[]) =>
        changed.size > 0 && subjects.some((subject) => changed.has(`${place} ${subject}`));
      const gone = new Set<Viewer>();
      const later = row && { snapshot: row.snapshot, at: row.at, incarnation: row.incarnation };
      for (const { viewer, standing, asOf } of asked) {
        const stands =
          later &&
          standing &&
          asOf &&
          standing.until > now.getTime() &&
          asOf.incarnation === later.incarnation &&
          later.at.getTime() - asOf.at.getTime() < MINUTES_KNOWN * 60_000 &&
          !concerns(places.get(asOf), standing.subjects);
        if (!stands) gone.add(viewer);
        // Where another look has gone on from there meanwhile, its is the newer one.
        else if (standing.asOf === asOf) standing.asOf = later;
      }
      return gone;
    };
    return { statement: { text: looking, values }, goneBy };
  }
}
