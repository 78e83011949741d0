import type { OrganisationStatus } from './organisation-status.js';
import { type Refused, refuse } from './refusal.js';

/** What one focal point does alone for an organisation of their side, and one of each side for a joint one. */
export const organisationActs = ['ACCREDIT', 'SUSPEND'] as const;
export type OrganisationAct = (typeof organisationActs)[number];

/** An organisation that may be accredited or suspended. */
export interface JudgedOrganisation {
  readonly id: string;
  /** Null: joint. */
  readonly side: string | null;
  readonly status: OrganisationStatus;
  /** Whether it coordinates its side. */
  readonly coordinates: boolean;
  /** Whether another organisation, accredited or suspended, has its name, or one that looks like it. */
  readonly nameTaken: boolean;
  /** Codes of the sides that have assented to the act so far; of an organisation of a side none. */
  readonly assents: readonly string[];
}

/** Who judges: a focal point, by side and organisation. */
export interface Judge {
  readonly side: string | null;
  readonly organisation: string;
}

/** Whether an organisation can be accredited, or once more, by that focal point. */
export function refuseAccreditation(organisation: JudgedOrganisation, by: Judge): Refused | undefined {
  const { status, nameTaken } = organisation;
  if (status === 'ACCREDITED' || status === 'REJECTED') return wrongState(organisation);
  if (nameTaken) return refuse('NAME_TAKEN', ['organisation']);
  return refuseSecondAssent(organisation, by);
}

/** Whether its request can be rejected: as long as nobody has granted it. */
export function refuseRejection(organisation: Pick<JudgedOrganisation, 'status'>): Refused | undefined {
  return organisation.status === 'PENDING' ? undefined : wrongState(organisation);
}

/** Whether it can be suspended: never the one that coordinates its side, and by nobody who acts for it. */
export function refuseOrganisationSuspension(
  organisation: JudgedOrganisation,
  by: Judge,
): Refused | undefined {
  if (organisation.status !== 'ACCREDITED') return wrongState(organisation);
  if (organisation.coordinates) return refuse('COORDINATES_SIDE', ['organisation']);
  if (organisation.id === by.organisation) return refuse('OWN_ORGANISATION', ['organisation']);
  return refuseSecondAssent(organisation, by);
}

/** Whether the act of that focal point is done with it: of a joint organisation once every other side has assented. */
export function assentsSuffice(
  { side, assents }: Pick<JudgedOrganisation, 'side' | 'assents'>,
  by: Judge,
  sides: readonly string[],
): boolean {
  return side !== null || sides.every((one) => one === by.side || assents.includes(one));
}

const wrongState = ({ status }: Pick<JudgedOrganisation, 'status'>) =>
  refuse('WRONG_STATE', ['organisation'], { status });

function refuseSecondAssent({ side, assents }: JudgedOrganisation, by: Judge): Refused | undefined {
  return side === null && by.side !== null && assents.includes(by.side)
    ? refuse('ALREADY_ASSENTED', ['organisation'], { side: by.side })
    : undefined;
}
