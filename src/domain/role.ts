/** The roles of a membership, from the one that only reads to the one that keeps the roadmap (domain.md, "Who"). */
export const roles = ['OBSERVER', 'CONTRIBUTOR', 'APPROVER', 'FOCAL_POINT', 'SECRETARIAT'] as const;

export type Role = (typeof roles)[number];
