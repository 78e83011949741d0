import { type Refused, refuse } from './refusal.js';
import { type Role, weightyRoles } from './role.js';
import { type AssignedMember, type FocalPoint, secondFocalPoints } from './roles-assignment.js';

/** The membership that shall be suspended. */
export interface SuspendedMember {
  readonly id: string;
  readonly user: string;
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly roles: readonly Role[];
}

/**
 * Whether a member may be suspended by that user (domain.md, "Who"): nobody changes what they themselves may do, and a
 * side keeps a focal point. `focalPoints` are the ids of the active focal points' memberships of the member's side.
 */
export function refuseSuspension(
  member: SuspendedMember,
  byUser: string,
  focalPoints: readonly string[],
): Refused | undefined {
  if (member.user === byUser) return refuse('OWN_MEMBERSHIP', ['membership']);
  if (member.status !== 'ACTIVE') return refuse('WRONG_STATE', ['membership'], { status: member.status });
  const others = focalPoints.filter((id) => id !== member.id);
  if (member.roles.includes('FOCAL_POINT') && others.length === 0)
    return refuse('LAST_FOCAL_POINT', ['membership']);
  return undefined;
}

/** Whether that user may let a suspended member act again. */
export function refuseReinstatement(
  member: Pick<SuspendedMember, 'user' | 'status'>,
  byUser: string,
): Refused | undefined {
  if (member.user === byUser) return refuse('OWN_MEMBERSHIP', ['membership']);
  return member.status === 'SUSPENDED'
    ? undefined
    : refuse('WRONG_STATE', ['membership'], { status: member.status });
}

/**
 * The roles that a member comes back with: those it had. What takes a second focal point to grant does not come back by
 * one alone, else a suspension would be the way around the second: `assignRoles` gives it anew. Who is left with nothing
 * reads.
 */
export function rolesOnReturn(
  member: Pick<AssignedMember, 'user' | 'side' | 'roles'>,
  by: FocalPoint,
  focalPoints: readonly FocalPoint[],
): readonly Role[] {
  if (secondFocalPoints(member, by, focalPoints).length === 0) return member.roles;
  const weighty = weightyRoles(member.side === null);
  const kept = member.roles.filter((role) => !weighty.includes(role));
  return kept.length > 0 ? kept : ['OBSERVER'];
}
