/** What has become of an organisation: only an ACCREDITED one acts; what was REJECTED stays so, and may ask anew. */
export const organisationStatuses = ['PENDING', 'ACCREDITED', 'SUSPENDED', 'REJECTED'] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];
