/** The roles of a membership, from the one that only reads to the one that keeps the roadmap (domain.md, "Who"). */
export const roles = ['OBSERVER', 'CONTRIBUTOR', 'APPROVER', 'FOCAL_POINT', 'SECRETARIAT'] as const;

export type Role = (typeof roles)[number];

const ofSide: readonly Role[] = ['FOCAL_POINT', 'APPROVER'];
const ofJoint: readonly Role[] = ['SECRETARIAT'];

/** Roles that one focal point alone does not give where there is a second one to agree (domain.md, "Who"). */
export const weightyRoles = (joint: boolean): readonly Role[] => (joint ? ofJoint : ofSide);

/** Roles that members of such an organisation cannot hold: those that weigh are each for one sort of organisation alone. */
export const unfitRoles = (joint: boolean): readonly Role[] => weightyRoles(!joint);
