import { Injectable } from '@nestjs/common';
import type { Role } from '../domain/role.js';
import { Clock } from '../platform/clock.js';
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
  audiences: number[];
}

/** Finds the viewer and sets the transaction's scope by what it finds: nobody's where it finds none. */
const entering = `select v.*, set_config('concord.audiences', v.audiences::text, true),
  set_config('concord.partnership', coalesce(v.partnership_id::text, ''), true),
  set_config('concord.user', v.user_id::text, true),
  set_config('concord.membership', coalesce(v.membership_id::text, ''), true) from viewer_of($1, $2, $3) v`;

/** Loads who a session's user is and acts as: one statement on a connection of its own, given back before any transaction. */
@Injectable()
export class ViewerQueries {
  private readonly known = new KnownViewers();

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
  async ofSessions(
    asked: readonly { readonly session: string; readonly membership: string | null }[],
  ): Promise<(Viewer | undefined)[]> {
    const values = [
      asked.map(({ session }) => session),
      asked.map(({ membership }) => membership),
      this.clock.now(),
    ];
    const rows = await this.database.rows<Row & { place: number }>(
      'select * from viewers_of($1, $2, $3)',
      values,
      'GOES_ON',
    );
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    return asked.map(({ session }, index) => {
      const row = byPlace.get(index + 1);
      return row && asViewer(session, row);
    });
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
    audiences: acting ? row.audiences : [],
  };
}
