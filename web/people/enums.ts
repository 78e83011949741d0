import type { graphql } from '../api/graphql';

export type OrganisationKind = ReturnType<typeof graphql.scalar<'OrganisationKind'>>;

/** In the order the lists have them. */
export const organisationKinds = [
  'GOVERNMENT',
  'INDUSTRY',
  'FINANCE',
  'ALLIANCE',
  'RESEARCH',
  'MULTILATERAL',
  'CIVIL_SOCIETY',
] as const satisfies readonly OrganisationKind[];

export const roles = ['OBSERVER', 'CONTRIBUTOR', 'APPROVER', 'FOCAL_POINT', 'SECRETARIAT'] as const;

/** The value of a list that a text is, if it is one: what an address or a form holds is any text. */
export const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined) =>
  values.find((value) => value === text);
