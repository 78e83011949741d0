import { Injectable } from '@nestjs/common';
import type { Role } from '../domain/role.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/database/connections.js';
import { Database } from '../platform/database/database.js';
import type { AssumedViewer } from '../platform/graphql/request.js';
import { KnownViewers, textOf } from './known-viewers.js';
import type { Acting, Viewer } from './viewer.js';

interface Row {
  user_id: string;
  administrator: boolean;
  membership_id: string | null;
  partnership_id: string;
  organisation_id: string;
  organisation_kind: string;
  organisation_status: Acting['organisationStatus'];
  side_code: string | null;
  roles: Role[];
  audiences: readonly number[];
}

/** Finds the viewer and sets the transaction's scope by what it finds: nobody's where it finds none. */
const entering = `select v.*, set_config('concord.audiences', v.audiences::text, true),
  set_config('concord.partnership', coalesce(v.partnership_id::text, ''), true),
  set_config('concord.user', v.user_id::text, true),
  set_config('concord.membership', coalesce(v.membership_id::text, ''), true) from viewer_of($1, $2, $3) v`;

/** Of many: the audiences of an organisation are told once, with the first of its members, as the text of a list. */
interface RowOfMany extends Omit<Row, 'audiences'> {
  place: number;
  audiences: string | null;
}

/** Who sits at a socket: a session, and the membership acted by. */
export interface Sitting {
  readonly session: string;
  readonly membership: string | null;
}

/** A statement that finds viewers, and who they are by its rows, in their order. */
export interface FindingMany {
  readonly statement: Required<Statement>;
  viewersOf(rows: readonly RowOfMany[]): (Viewer | undefined)[];
}

const findMany = `select v.place, v.user_id, v.administrator, v.membership_id, v.partnership_id, v.organisation_id, v.organisation_kind,
    v.organisation_status, v.side_code, v.roles,
    case when v.place = min(v.place) over (partition by v.organisation_id) then v.audiences::text end as audiences
  from viewers_of($1, $2, $3) v`;

/** Of who acts by no membership: one list, as of all who read the same. */
const none: readonly number[] = Object.freeze([]);

/** Lists of audiences that are remembered. */
const MOST_LISTS = 5_000;

/** Loads who a session's user is and acts as: one statement on a connection of its own, given back before any transaction. */
@Injectable()
export class ViewerQueries {
  private readonly known = new KnownViewers();
  private readonly lists = new Map<string, readonly number[]>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The viewer of a live session; undefined where it has ended, has run out or is not there, or its user is suspended. */
  async ofSession(session: string, membershipAskedFor: string | undefined): Promise<Viewer | undefined> {
    const [row] = await this.database.rows<Row>('select * from viewer_of($1, $2, $3)', [
      session,
      membershipAskedFor ?? null,
      this.clock.now(),
    ]);
    const viewer = row && asViewer(session, row);
    this.known.keep(session, membershipAskedFor, viewer);
    return viewer;
  }

  /**
   * The viewer of a session as they were when last found, with the statement that finds them again; undefined where they
   * are not known here.
   */
  assumedOf(session: string, membershipAskedFor: string | undefined): AssumedViewer | undefined {
    const known = this.known.of(session, membershipAskedFor);
    return (
      known && {
        viewer: known.viewer,
        enter: { text: entering, values: [session, membershipAskedFor ?? null, this.clock.now()] },
        holds: ([row]: readonly Row[]) => row !== undefined && textOf(asViewer(session, row)) === known.text,
      }
    );
  }

  /** The same for many sessions in one statement, each with the membership acted by; in their order. */
  async ofSessions(asked: readonly Sitting[]): Promise<(Viewer | undefined)[]> {
    const { statement, viewersOf } = this.findingMany(asked);
    return viewersOf(await this.database.rows<RowOfMany>(statement.text, statement.values, 'GOES_ON'));
  }

  /** The statement by which `ofSessions` finds them now, for a transaction that goes on with what they ask. */
  findingMany(asked: readonly Sitting[]): FindingMany {
    const values = [
      asked.map(({ session }) => session),
      asked.map(({ membership }) => membership),
      this.clock.now(),
    ];
    return { statement: { text: findMany, values }, viewersOf: (rows) => this.viewersOf(asked, rows) };
  }

  private viewersOf(asked: readonly Sitting[], rows: readonly RowOfMany[]): (Viewer | undefined)[] {
    const lists = new Map<string, readonly number[]>();
    for (const { organisation_id, audiences } of rows)
      if (audiences !== null) lists.set(organisation_id, this.listOf(audiences));
    const viewers: (Viewer | undefined)[] = asked.map(() => undefined);
    for (const row of rows) {
      const index = row.place - 1;
      const audiences = lists.get(row.organisation_id) ?? [];
      viewers[index] = asViewer(asked[index]?.session ?? '', { ...row, audiences });
    }
    return viewers;
  }

  /** Lists alike are one object, so that it is known without comparing them that two viewers read the same. */
  private listOf(text: string): readonly number[] {
    const known = this.lists.get(text);
    if (known) return known;
    if (this.lists.size >= MOST_LISTS) this.lists.clear();
    const list: readonly number[] = text === '{}' ? [] : text.slice(1, -1).split(',').map(Number);
    this.lists.set(text, list);
    return list;
  }
}

function asViewer(session: string, row: Row): Viewer {
  const acting = row.membership_id && {
    membership: row.membership_id,
    partnership: row.partnership_id,
    organisation: row.organisation_id,
    organisationKind: row.organisation_kind,
    organisationStatus: row.organisation_status,
    side: row.side_code,
    roles: row.roles,
  };
  return {
    user: row.user_id,
    session,
    administrator: row.administrator,
    acting: acting || null,
    audiences: acting ? Object.freeze(row.audiences) : none,
  };
}
