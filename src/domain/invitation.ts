import type { OrganisationStatus } from './organisation-status.js';
import { type Refused, refuse } from './refusal.js';
import { type Role, unfitRoles, weightyRoles } from './role.js';

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

/** The organisation that somebody is invited to act for. */
export interface InvitingOrganisation {
  /** The code of its side; null: joint. */
  readonly side: string | null;
  readonly status: OrganisationStatus;
}

/** What the rule looks at beside the organisation. */
export interface InvitationFacts {
  /** Whether an invitation of the same address to it is pending. */
  readonly pending: boolean;
  /** Whether the address is that of who invites. */
  readonly own: boolean;
  /** The sides of the active focal points other than who invites. */
  readonly otherFocalPoints: readonly string[];
}

/** The first half: to an organisation that may act. */
export function refuseInviting({ status }: Pick<InvitingOrganisation, 'status'>): Refused | undefined {
  return status === 'ACCREDITED' ? undefined : refuse('NOT_ACCREDITED', ['organisation']);
}

/**
 * Whether an organisation may be joined with those roles at the invitation of a focal point of `bySide` (domain.md, "Who"): joint
 * organisations hold OBSERVER, CONTRIBUTOR or SECRETARIAT, which only they hold. What takes a second focal point is not
 * given by an invitation where there is one (of another side, where the organisation is joint): it is assigned afterwards.
 * Nobody changes their own roles, hence nobody invites their own address.
 */
export function refuseInvitation(
  organisation: InvitingOrganisation,
  roles: readonly Role[],
  bySide: string | null,
  { pending, own, otherFocalPoints }: InvitationFacts,
): Refused | undefined {
  const impossible = refuseInviting(organisation);
  if (impossible) return impossible;
  if (own) return refuse('OWN_MEMBERSHIP', ['email']);
  const joint = organisation.side === null;
  const unfit = firstOf(roles, unfitRoles(joint));
  if (unfit) return refuse('ROLE_UNFIT', ['roles'], { role: unfit });
  const heavy = firstOf(roles, weightyRoles(joint));
  const second = otherFocalPoints.some((side) => (side === bySide) !== joint);
  if (heavy && second) return refuse('SECOND_FOCAL_POINT_NEEDED', ['roles'], { role: heavy });
  return pending ? refuse('ALREADY_INVITED', ['email']) : undefined;
}

function firstOf(roles: readonly Role[], among: readonly Role[]): Role | undefined {
  return roles.find((role) => among.includes(role));
}

/** The states of an invitation. */
export const invitationStates = ['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Whether an invitation can be taken back: while nobody has accepted it, and it could still be. */
export function refuseRevocation(status: InvitationState): Refused | undefined {
  return status === 'PENDING' ? undefined : refuse('WRONG_STATE', ['invitation'], { status });
}

/** Who is about to accept, as far as the rule looks at them. */
export interface Acceptance {
  /** Whether the organisation may act. */
  readonly accredited: boolean;
  /** The account with the address invited; null: there is none yet. */
  readonly account: string | null;
  /** Who is signed in; null: nobody, a new account is to be made. */
  readonly signedIn: string | null;
  readonly administrator: boolean;
  /** Whether the account has a membership of another side of this partnership. */
  readonly otherSide: boolean;
  /** Whether it has one of this organisation. */
  readonly member: boolean;
  /** The roles that the invitation gives. */
  readonly roles: readonly Role[];
  /** Whether the organisation is of no side. */
  readonly joint: boolean;
  /** Whether there is somebody by now who is to agree to roles of weight, beside who invited. */
  readonly secondFocalPoint: boolean;
}

/**
 * Whether an invitation may be accepted so. An account is never taken over: who has one signs in with it, and who is signed
 * in accepts what was sent to their own address.
 */
export function refuseAcceptance(by: Acceptance): Refused | undefined {
  if (by.signedIn === null && by.account !== null) return refuse('SIGN_IN_FIRST', ['token']);
  if (by.signedIn !== by.account) return refuse('INVITATION_OF_ANOTHER', ['token']);
  if (by.administrator) return refuse('PERSON_IS_ADMINISTRATOR', ['token']);
  if (by.otherSide) return refuse('PERSON_OF_TWO_SIDES', ['token']);
  if (by.member) return refuse('ALREADY_MEMBER', ['token']);
  const heavy = firstOf(by.roles, weightyRoles(by.joint));
  if (heavy && by.secondFocalPoint) return refuse('SECOND_FOCAL_POINT_NEEDED', ['token'], { role: heavy });
  return by.accredited ? undefined : refuse('NOT_ACCREDITED', ['token']);
}
