import type { OrganisationStatus } from '../domain/organisation-status.js';
import type { Role } from '../domain/role.js';

/** The one membership a request acts by: it decides side, organisation, roles and audiences. */
export interface Acting {
  readonly membership: string;
  readonly partnership: string;
  readonly organisation: string;
  readonly organisationKind: string;
  readonly organisationStatus: OrganisationStatus;
  /** The side's code, or null for a joint organisation. */
  readonly side: string | null;
  readonly roles: readonly Role[];
}

/** Who asks: the user, what they act as (null: they have several memberships and named none, or have none), what they may read. */
export interface Viewer {
  readonly user: string;
  readonly session: string;
  readonly administrator: boolean;
  readonly acting: Acting | null;
  readonly audiences: readonly number[];
}
