import { type Refused, refuse } from './refusal.js';
import type { Role } from './role.js';

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
