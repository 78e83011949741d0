import type { Statement } from '../platform/database/connections.js';
import { scopeSettings } from '../platform/database/scope.js';
import type { AssumedViewer } from '../platform/graphql/request.js';
import { type AsOf, asOfNow, incarnation, isNewTo, MINUTES_KNOWN } from './as-of.js';
import type { Viewer } from './viewer.js';

/** What is kept of a viewer who was found in full. */
interface Standing {
  /** When their session runs out by itself, in milliseconds since 1970. */
  readonly until: number;
  /** Whose changes may change them: their session and user, the organisation and the partnership that they act in. */
  readonly subjects: readonly string[];
  /** The last instant as of which nothing of theirs had changed. Viewers who were looked at together share one object. */
  since: AsOf;
}

/** The answer of a look at many. */
interface RowOfMany extends AsOf {
  /** `place subject` of every change: the place (from 1) of the instant since which it is new, and whose rights it is. */
  readonly changed: readonly string[];
}

/** A look at many known viewers. */
export interface LookingAnew {
  /** Finds what has changed since they were last known. */
  readonly statement: Required<Statement>;
  /** By the rows of its answer: those who may not be who they were, and must be found anew. The others are known as of that answer from then on. */
  goneBy(rows: readonly RowOfMany[]): ReadonlySet<Viewer>;
}

/** Sets the scope of a known viewer, unless something of theirs has changed, they were found too long ago, or in another run of the database. */
const entering = `select ${scopeSettings(1)} where not exists (
    select from rights_change c where c.subject = any ($5::uuid[]) and ${isNewTo('$6::pg_snapshot', 'c.changed')})
  and $7::timestamptz > now() - interval '${MINUTES_KNOWN} minutes' and $8::text = ${incarnation}`;

/** Finds all that has changed, of whomever, since each of several instants: its cost does not grow with the viewers. */
const looking = `select ${asOfNow}, array(
    select s.place || ' ' || c.subject from unnest($1::pg_snapshot[]) with ordinality s(seen, place)
    join rights_change c on ${isNewTo('s.seen', 'c.changed')}) as changed`;

/**
 * Whether viewers who were found once still are who they were: since when that is known of each, and the statements that ask
 * what has changed since (docs/adr/0037). A viewer who was not `put` here never stands.
 */
export class Standings {
  private readonly standings = new WeakMap<Viewer, Standing>();

  /** Keeps a viewer whom a statement has found in full, which answered `asOf` with them. */
  put(viewer: Viewer, until: Date, asOf: AsOf): void {
    const { session, user, acting } = viewer;
    const subjects = [session, user, ...(acting ? [acting.organisation, acting.partnership] : [])];
    this.standings.set(viewer, { until: until.getTime(), subjects, since: asOf });
  }

  /**
   * The first statement of a transaction in the scope of a viewer. Where they are as they were found it sets the scope and
   * answers one row; where not, it sets and answers nothing. With it comes what it asks by, so that the end of an act can ask the
   * same again. Undefined where they are not kept or their session has run out.
   */
  entering(viewer: Viewer, now: Date): Pick<AssumedViewer, 'enter' | 'unchanged'> | undefined {
    const standing = this.standings.get(viewer);
    if (!standing || standing.until <= now.getTime()) return undefined;
    const { subjects, since } = standing;
    const { audiences, user, acting } = viewer;
    const scope = [audiences, acting?.partnership ?? '', user, acting?.membership ?? ''];
    const { snapshot, at, incarnation } = since;
    return {
      enter: { text: entering, values: [...scope, subjects, snapshot, at, incarnation] },
      unchanged: { subjects, snapshot },
    };
  }

  /** Asks the same of many, in a transaction that writes nothing. */
  looking(viewers: readonly Viewer[], now: Date): LookingAnew {
    const standings = viewers.map((viewer) => this.standings.get(viewer));
    const sinces = standings.map((standing) => standing?.since);
    const places = new Map<AsOf, number>();
    for (const since of sinces) if (since && !places.has(since)) places.set(since, places.size + 1);
    const values = [[...places.keys()].map(({ snapshot }) => snapshot)];
    const goneBy = ([row]: readonly RowOfMany[]): ReadonlySet<Viewer> => {
      if (!row) return new Set(viewers);
      const { snapshot, at, incarnation } = row;
      const changed = new Set(row.changed);
      const known = new Map([...places].filter(([since]) => isKnown(since, row)));
      const next = { snapshot, at, incarnation };
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
        // Another look may have moved it on meanwhile: then that instant is the newer one.
        else if (standing.since === since) standing.since = next;
      }
      return gone;
    };
    return { statement: { text: looking, values }, goneBy };
  }
}

/** Whether an instant counts for this look: it is of the same run of the database, and not too long ago. */
const isKnown = (since: AsOf, { at, incarnation }: AsOf): boolean =>
  since.incarnation === incarnation && at.getTime() - since.at.getTime() < MINUTES_KNOWN * 60_000;
