import { Injectable } from '@nestjs/common';
import type { Role } from '../domain/role.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { AssumedViewer } from '../platform/graphql/request.js';
import { type AsOf, asOfNow } from './as-of.js';
import { AudienceLists } from './audience-lists.js';
import { KnownViewers } from './known-viewers.js';
import { type LookingAnew, Standings } from './standings.js';
import type { Acting, Viewer } from './viewer.js';

interface Row extends AsOf {
  user_id: string;
  administrator: boolean;
  membership_id: string | null;
  partnership_id: string;
  organisation_id: string;
  organisation_kind: string;
  organisation_status: Acting['organisationStatus'];
  side_code: string | null;
  roles: Role[];
  /** As the text of a list. */
  audiences: string;
  expires_at: Date;
}

/** One of many: the audiences of an organisation come once, with the first of its members; they are null with the others. */
interface RowOfMany extends Omit<Row, 'audiences'> {
  place: number;
  audiences: string | null;
}

const columns = `v.user_id, v.administrator, v.membership_id, v.partnership_id, v.organisation_id, v.organisation_kind,
  v.organisation_status, v.side_code, v.roles, s.expires_at, ${asOfNow}`;

const findOne = `select ${columns}, v.audiences::text as audiences from viewer_of($1, $2, $3) v join session s on s.id = $1`;

const findMany = `select v.place, ${columns},
    case when v.place = min(v.place) over (partition by v.organisation_id) then v.audiences::text end as audiences
  from viewers_of($1::uuid[], $2, $3) v join session s on s.id = ($1::uuid[])[v.place]`;

/** Who sits at a socket: a session, and the membership acted by. */
export interface Sitting {
  readonly session: string;
  readonly membership: string | null;
}

/** The audiences of viewers who act by no membership. One object for all: viewers who read the same share their list. */
const none: readonly number[] = Object.freeze([]);

/** Finds the viewers of sessions in full, keeps them, and asks whether those it has kept still are who they were. */
@Injectable()
export class ViewerQueries {
  private readonly known = new KnownViewers();
  private readonly lists = new AudienceLists();
  private readonly standings = new Standings();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The viewer of a live session; undefined where it has ended, has run out or is not there, or its user is suspended. */
  async ofSession(session: string, membershipAskedFor: string | undefined): Promise<Viewer | undefined> {
    const values = [session, membershipAskedFor ?? null, this.clock.now()];
    const [row] = await this.database.rows<Row>(findOne, values);
    const viewer = row && this.found(session, row, this.lists.of(row.audiences));
    this.known.keep(session, membershipAskedFor, viewer);
    return viewer;
  }

  /**
   * The viewer of a session as they were when last found, with the statement that enters as them where they still are;
   * undefined where they are not known here.
   */
  assumedOf(session: string, membershipAskedFor: string | undefined): AssumedViewer | undefined {
    const viewer = this.known.of(session, membershipAskedFor);
    const entering = viewer && this.standings.entering(viewer, this.clock.now());
    return entering && { viewer, ...entering, holds: ({ length }) => length === 1 };
  }

  /** Viewers of many sessions in one statement, each with the membership acted by; in their order. */
  async ofSessions(asked: readonly Sitting[]): Promise<(Viewer | undefined)[]> {
    const [sessions, memberships] = [asked.map((one) => one.session), asked.map((one) => one.membership)];
    const values = [sessions, memberships, this.clock.now()];
    const rows = await this.database.rows<RowOfMany>(findMany, values, 'GOES_ON');
    const lists = new Map<string, readonly number[]>();
    for (const { organisation_id, audiences } of rows)
      if (audiences !== null) lists.set(organisation_id, this.lists.of(audiences));
    const viewers: (Viewer | undefined)[] = asked.map(() => undefined);
    for (const row of rows) {
      const index = row.place - 1;
      viewers[index] = this.found(sessions[index] ?? '', row, lists.get(row.organisation_id) ?? none);
    }
    return viewers;
  }

  /** For a transaction that only reads: its first statement, which finds which of these viewers are no longer who they were. */
  lookingAnew(viewers: readonly Viewer[]): LookingAnew {
    return this.standings.looking(viewers, this.clock.now());
  }

  /** Which of these viewers are no longer who they were, by now. */
  async goneOf(viewers: readonly Viewer[]): Promise<ReadonlySet<Viewer>> {
    const { statement, goneBy } = this.lookingAnew(viewers);
    return goneBy(await this.database.rows(statement.text, statement.values, 'GOES_ON'));
  }

  private found(session: string, row: Row | RowOfMany, audiences: readonly number[]): Viewer {
    const viewer = asViewer(session, row, audiences);
    const { snapshot, at, incarnation } = row;
    this.standings.put(viewer, row.expires_at, { snapshot, at, incarnation });
    return viewer;
  }
}

function asViewer(session: string, row: Row | RowOfMany, audiences: readonly number[]): Viewer {
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
    audiences: acting ? audiences : none,
  };
}
