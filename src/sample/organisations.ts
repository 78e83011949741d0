import type { OrganisationKind } from '../domain/organisation-kind.js';

/** An organisation of the sample. `key` names it inside the sample. */
export interface SampleOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Null: joint. */
  readonly side: string | null;
  readonly country: string | null;
}

const of =
  (side: string | null, country: string | null) =>
  (kind: OrganisationKind, name: string, key = name): SampleOrganisation => ({
    key,
    name,
    kind,
    side,
    country,
  });

const eu = of('EU', 'BE');
const germany = of('EU', 'DE');
const kz = of('KZ', 'KZ');
const joint = of(null, null);
const na = of('NA', 'NA');

/**
 * Beside the coordinating organisations, which the founding makes. Real organisations only observe; those that lead,
 * comment or take positions are invented and say so in their names.
 */
export const organisations: Readonly<Record<string, readonly SampleOrganisation[]>> = {
  'eu-kz': [
    eu('GOVERNMENT', 'European Commission, DG GROW'),
    eu('GOVERNMENT', 'European Commission, DG INTPA'),
    eu('GOVERNMENT', 'European External Action Service'),
    of('EU', 'KZ')('GOVERNMENT', 'EU Delegation to Kazakhstan'),
    of('EU', 'LU')('FINANCE', 'European Investment Bank'),
    germany('FINANCE', 'KfW'),
    germany('RESEARCH', 'BGR'),
    eu('ALLIANCE', 'European Raw Materials Alliance'),
    eu('ALLIANCE', 'European Battery Alliance'),
    eu('ALLIANCE', 'European Clean Hydrogen Alliance'),
    germany('RESEARCH', 'EIT RawMaterials'),
    germany('GOVERNMENT', 'Ministry for Economic Affairs of a Member State (illustrative)', 'member-state'),
    germany('INDUSTRY', 'Illustrative Battery Materials Company (EU)', 'batteries'),
    eu('INDUSTRY', 'Illustrative Hydrogen Developer (EU)', 'hydrogen'),
    eu('RESEARCH', 'Illustrative Research Institute (EU)', 'research'),
    of('EU', 'LU')('FINANCE', 'Illustrative Investment Bank (EU)', 'bank-eu'),
    eu('GOVERNMENT', 'Illustrative Observing Service (EU)', 'observing-service'),
    eu('ALLIANCE', 'Illustrative Battery Alliance (EU)', 'alliance'),
    kz('GOVERNMENT', 'Ministry of Industry and Construction'),
    kz('GOVERNMENT', 'Ministry of Foreign Affairs'),
    kz('GOVERNMENT', 'Ministry of Energy'),
    kz('GOVERNMENT', 'National Geological Service'),
    kz('GOVERNMENT', 'Kazakh Invest'),
    kz('FINANCE', 'Samruk-Kazyna'),
    kz('FINANCE', 'Development Bank of Kazakhstan'),
    kz('INDUSTRY', 'Tau-Ken Samruk'),
    kz('INDUSTRY', 'Kazatomprom'),
    kz('INDUSTRY', 'KazMunayGas'),
    kz('INDUSTRY', 'Illustrative Mining Company (KZ)', 'mining'),
    kz('RESEARCH', 'Illustrative Geological Institute (KZ)', 'geology'),
    kz('INDUSTRY', 'Illustrative Energy Company (KZ)', 'energy'),
    kz('FINANCE', 'Illustrative Development Bank (KZ)', 'bank-kz'),
    joint('MULTILATERAL', 'European Bank for Reconstruction and Development', 'ebrd'),
    joint('MULTILATERAL', 'Joint Secretariat of the Partnership (illustrative)', 'secretariat'),
  ],
  'eu-na': [
    germany('INDUSTRY', 'Illustrative Magnet Company (EU)', 'magnets'),
    eu('GOVERNMENT', 'Illustrative Observing Service (EU)', 'observing-service'),
    na('INDUSTRY', 'Illustrative Mining Company (NA)', 'mining'),
    na('INDUSTRY', 'Illustrative Port Company (NA)'),
  ],
};
