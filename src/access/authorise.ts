import type { Refused } from '../domain/refusal.js';
import type { Role } from '../domain/role.js';
import { forbidden, unauthenticated } from '../platform/graphql/errors.js';
import { type Act, type Cell, rowOf } from './matrix.js';
import type { Acting, Viewer } from './viewer.js';

/** How the viewer stands to the subject of an act: as the row's `own` says, and by side. */
export interface Standing {
  readonly own?: boolean;
  readonly side?: boolean;
  /** The membership (UUID) of the approver whom the viewer may act for now and does, if they do. */
  readonly substituteFor?: string | null;
}

/** How a viewer stands to an act of organisations that can lead: those of a side (domain.md, "Who"). */
export function concernedStanding(viewer: Viewer | undefined): Standing {
  const { acting } = viewer ?? {};
  return { own: acting != null && acting.side !== null };
}

/** By which role an act is allowed, and as whose substitute (a membership's UUID): then by the role of that approver. */
interface Authority {
  readonly role: Role;
  readonly substituteFor: string | null;
}

/** Who acts: the user, the membership acted by, and the role that allows it. */
export interface Actor extends Acting, Authority {
  readonly user: string;
}

/** The second beat of a verb. Throws FORBIDDEN; answers the membership acted by and the role that allows the act. */
export function authorise(viewer: Viewer | undefined, act: Act, standing: Standing = {}): Actor {
  if (!viewer) throw unauthenticated();
  const authority = authorityFor(viewer, act, standing);
  if (!viewer.acting || !authority) throw forbidden();
  return { ...viewer.acting, user: viewer.user, ...authority };
}

/** One line of `viewerCan`: an act, and why it is not open to the viewer now, if it is not. */
export interface AbilityFact {
  readonly act: Act;
  readonly allowed: boolean;
  readonly refused: Refused | undefined;
}

/** An ability from the two halves that the verb itself uses: may they (the matrix), and is it possible now (the rule). */
export function ability(
  viewer: Viewer,
  act: Act,
  standing: Standing,
  possible: () => Refused | undefined,
): AbilityFact {
  const refused = authorityFor(viewer, act, standing)
    ? possible()
    : ({ refusal: { code: 'NOT_PERMITTED' } } as const);
  return { act, allowed: refused === undefined, refused };
}

/** Whether the viewer's roles allow an act on subjects they stand so to. */
export const permits = (viewer: Viewer, act: Act, standing: Standing): boolean =>
  authorityFor(viewer, act, standing) !== undefined;

/** What allows an act on a subject the viewer stands so to. Of an organisation not accredited nobody writes. */
function authorityFor({ acting }: Viewer, act: Act, standing: Standing): Authority | undefined {
  const row = rowOf(act);
  if (!acting) return undefined;
  if (row.field.startsWith('Mutation.') && acting.organisationStatus !== 'ACCREDITED') return undefined;
  const { substituteFor = null } = standing;
  if (substituteFor !== null)
    return allows(row.cells.SUBSTITUTE, standing) ? { role: 'APPROVER', substituteFor } : undefined;
  const role = acting.roles.find((one) => allows(row.cells[one], standing));
  return role && { role, substituteFor };
}

function allows(cell: Cell, standing: Standing): boolean {
  return (
    cell === 'any' || (cell === 'own' && standing.own === true) || (cell === 'side' && standing.side === true)
  );
}
