import type { Role } from '../domain/role.js';

/** Of every account of the sample. It stands in the README: never for more than a trial. */
export const samplePassword = 'saxaul-shade-over-tungsten';

/** An account of the sample: a function, never a real person. */
export interface SamplePerson {
  readonly email: string;
  readonly name: string;
  /** Printed by `npm start`. */
  readonly shown?: boolean;
}

/** Where a person sits: slug of the partnership, key of the organisation. */
export interface SampleSeat {
  readonly person: string;
  readonly partnership: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

export const administrator: SamplePerson = {
  email: 'administrator@concord.example',
  name: 'Administrator of the installation',
  shown: true,
};

/** Everybody who may act, first those whom the tour needs. */
export const persons: readonly SamplePerson[] = [
  { email: 'contributor.batteries@eu.example', name: 'Contributor, battery materials (EU)', shown: true },
  { email: 'focal.point@eu.example', name: 'Focal point (EU)', shown: true },
  { email: 'approver.directorate@eu.example', name: 'Approver, directorate (EU)', shown: true },
  { email: 'approver.member.state@eu.example', name: 'Approver, member state (EU)', shown: true },
  { email: 'contributor.mining@kz.example', name: 'Contributor, mining (KZ)', shown: true },
  { email: 'focal.point@kz.example', name: 'Focal point (KZ)', shown: true },
  { email: 'approver.industry@kz.example', name: 'Approver, ministry (KZ)', shown: true },
  { email: 'approver.finance@kz.example', name: 'Approver, development bank (KZ)', shown: true },
  { email: 'secretariat@joint.example', name: 'Joint secretariat', shown: true },
  { email: 'observer@eu.example', name: 'Observer in both partnerships (EU)', shown: true },
  { email: 'deputy.focal.point@eu.example', name: 'Deputy focal point (EU)' },
  { email: 'desk.officer@eu.example', name: 'Desk officer, directorate (EU)' },
  { email: 'contributor.hydrogen@eu.example', name: 'Contributor, hydrogen (EU)' },
  { email: 'contributor.research@eu.example', name: 'Contributor, research (EU)' },
  { email: 'contributor.finance@eu.example', name: 'Contributor, investment bank (EU)' },
  { email: 'deputy.focal.point@kz.example', name: 'Deputy focal point (KZ)' },
  { email: 'contributor.geology@kz.example', name: 'Contributor, geology (KZ)' },
  { email: 'contributor.energy@kz.example', name: 'Contributor, energy (KZ)' },
  { email: 'observer.bank@joint.example', name: 'Observer, multilateral bank' },
  { email: 'focal.point.eu@eu-na.example', name: 'Focal point (EU), EU–Namibia', shown: true },
  { email: 'focal.point.na@eu-na.example', name: 'Focal point (NA), EU–Namibia', shown: true },
  { email: 'contributor.eu@eu-na.example', name: 'Contributor (EU), EU–Namibia' },
  { email: 'contributor.na@eu-na.example', name: 'Contributor (NA), EU–Namibia' },
  { email: 'approver.eu@eu-na.example', name: 'Approver (EU), EU–Namibia' },
  { email: 'approver.na@eu-na.example', name: 'Approver (NA), EU–Namibia' },
];

const seat = (
  partnership: string,
  person: string,
  organisation: string,
  ...roles: readonly Role[]
): SampleSeat => ({ partnership, person, organisation, roles });

/** Beside the first focal point of each side, whom the founding seats. */
export const seats: readonly SampleSeat[] = [
  seat('eu-kz', 'deputy.focal.point@eu.example', 'directorate', 'FOCAL_POINT'),
  seat('eu-kz', 'approver.directorate@eu.example', 'directorate', 'APPROVER'),
  seat('eu-kz', 'desk.officer@eu.example', 'directorate', 'CONTRIBUTOR'),
  seat('eu-kz', 'approver.member.state@eu.example', 'member-state', 'APPROVER', 'CONTRIBUTOR'),
  seat('eu-kz', 'contributor.batteries@eu.example', 'batteries', 'CONTRIBUTOR'),
  seat('eu-kz', 'contributor.hydrogen@eu.example', 'hydrogen', 'CONTRIBUTOR'),
  seat('eu-kz', 'contributor.research@eu.example', 'research', 'CONTRIBUTOR'),
  seat('eu-kz', 'contributor.finance@eu.example', 'bank-eu', 'CONTRIBUTOR'),
  seat('eu-kz', 'observer@eu.example', 'observing-service', 'OBSERVER'),
  seat('eu-kz', 'deputy.focal.point@kz.example', 'ministry', 'FOCAL_POINT'),
  seat('eu-kz', 'approver.industry@kz.example', 'ministry', 'APPROVER'),
  seat('eu-kz', 'approver.finance@kz.example', 'bank-kz', 'APPROVER', 'CONTRIBUTOR'),
  seat('eu-kz', 'contributor.mining@kz.example', 'mining', 'CONTRIBUTOR'),
  seat('eu-kz', 'contributor.geology@kz.example', 'geology', 'CONTRIBUTOR'),
  seat('eu-kz', 'contributor.energy@kz.example', 'energy', 'CONTRIBUTOR'),
  seat('eu-kz', 'secretariat@joint.example', 'secretariat', 'SECRETARIAT', 'CONTRIBUTOR'),
  seat('eu-kz', 'observer.bank@joint.example', 'ebrd', 'OBSERVER'),
  seat('eu-na', 'approver.eu@eu-na.example', 'directorate', 'APPROVER'),
  seat('eu-na', 'contributor.eu@eu-na.example', 'magnets', 'CONTRIBUTOR'),
  seat('eu-na', 'observer@eu.example', 'observing-service', 'OBSERVER'),
  seat('eu-na', 'approver.na@eu-na.example', 'ministry', 'APPROVER'),
  seat('eu-na', 'contributor.na@eu-na.example', 'mining', 'CONTRIBUTOR'),
];
