/** What an organisation is; the rule of a side may require the approval of a kind (domain.md, "Who"). */
export const organisationKinds = [
  'GOVERNMENT',
  'INDUSTRY',
  'FINANCE',
  'ALLIANCE',
  'RESEARCH',
  'MULTILATERAL',
  'CIVIL_SOCIETY',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];
