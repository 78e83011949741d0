import { type Refused, refuse } from './refusal.js';
import { type Role, unfitRoles, weightyRoles } from './role.js';

/** A membership whose roles may change. */
export interface AssignedMember {
  readonly id: string;
  readonly user: string;
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly roles: readonly Role[];
  /** Null: of a joint organisation. */
  readonly side: string | null;
}

/** An active focal point whose organisation may act. */
export interface FocalPoint {
  readonly membership: string;
  readonly user: string;
  readonly side: string | null;
}

/** What a focal point has proposed for the member and a second one has not yet agreed to. */
export interface RoleProposal {
  readonly roles: readonly Role[];
  readonly by: FocalPoint;
}

/** The first half: nobody changes what they themselves may do, and of a suspended member nothing is changed. */
export function refuseAssignment(
  member: Pick<AssignedMember, 'user' | 'status'>,
  byUser: string,
): Refused | undefined {
  if (member.user === byUser) return refuse('OWN_MEMBERSHIP', ['membership']);
  return member.status === 'ACTIVE'
    ? undefined
    : refuse('WRONG_STATE', ['membership'], { status: member.status });
}

/**
 * The second half (domain.md, "Who"): joint organisations hold OBSERVER, CONTRIBUTOR or SECRETARIAT, which only they
 * hold; the last focal point of a side stays one. `focalPoints` are those of the member's side.
 */
export function refuseRoles(
  member: AssignedMember,
  roles: readonly Role[],
  focalPoints: readonly FocalPoint[],
): Refused | undefined {
  const role = roles.find((one) => unfitRoles(member.side === null).includes(one));
  if (role) return refuse('ROLE_UNFIT', ['roles'], { role });
  if (sameRoles(member.roles, roles)) return refuse('NOTHING_CHANGED', ['roles']);
  const others = focalPoints.filter(({ membership }) => membership !== member.id);
  const loses = member.roles.includes('FOCAL_POINT') && !roles.includes('FOCAL_POINT');
  return loses && others.length === 0 ? refuse('LAST_FOCAL_POINT', ['roles']) : undefined;
}

/**
 * What naming those roles leads to. To grant FOCAL_POINT or APPROVER takes a second focal point where the side has one
 * beside who acts and who is to get it; to grant SECRETARIAT one of another side. The first call proposes; the call of
 * the second with the same roles assigns them, and with others proposes those instead.
 */
export function assigningLeadsTo(
  member: AssignedMember,
  roles: readonly Role[],
  by: FocalPoint,
  focalPoints: readonly FocalPoint[],
  open: RoleProposal | undefined,
): 'ASSIGNED' | 'PROPOSED' | Refused {
  const weighty = weightyRoles(member.side === null);
  const grants = roles.some((role) => weighty.includes(role) && !member.roles.includes(role));
  const seconds = secondFocalPoints(member, by, focalPoints);
  if (!grants || seconds.length === 0) return 'ASSIGNED';
  if (!open || !sameRoles(open.roles, roles)) return 'PROPOSED';
  // Who proposed it and coordinates no more does not count as the first.
  const proposer = focalPoints.find(({ membership }) => membership === open.by.membership);
  if (proposer && seconds.includes(proposer)) return 'ASSIGNED';
  return proposer ? refuse('ALREADY_PROPOSED', ['roles']) : 'PROPOSED';
}

/**
 * Who is to agree to roles of weight for a member, beside who gives and who gets them: of a joint organisation a focal
 * point of another side than that of who gives them.
 */
export function secondFocalPoints(
  member: Pick<AssignedMember, 'user' | 'side'>,
  by: FocalPoint,
  focalPoints: readonly FocalPoint[],
): readonly FocalPoint[] {
  return focalPoints.filter(
    ({ user, side }) =>
      user !== by.user && user !== member.user && (member.side !== null || side !== by.side),
  );
}

function sameRoles(some: readonly Role[], others: readonly Role[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((role) => other.has(role));
}
