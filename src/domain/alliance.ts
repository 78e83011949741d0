import type { OrganisationKind } from './organisation-kind.js';
import type { OrganisationStatus } from './organisation-status.js';
import { type Refused, refuse } from './refusal.js';

/** An organisation that may be an alliance, or join one. */
export interface Allied {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
}

/** An alliance and an organisation that is in it now, by their ids. */
export interface InAlliance {
  readonly alliance: string;
  readonly organisation: string;
}

/** The first half: whether an organisation takes members. Only an accredited ALLIANCE does (domain.md, "Organisation"). */
export function refuseAlliance({ kind, status }: Omit<Allied, 'id'>): Refused | undefined {
  if (kind !== 'ALLIANCE') return refuse('NOT_AN_ALLIANCE', ['alliance']);
  return status === 'ACCREDITED' ? undefined : refuse('NOT_ACCREDITED', ['alliance']);
}

/**
 * The second half: whether that organisation may join; `now` are all who are in an alliance of the partnership. An
 * alliance may join another, but none is in itself, not through others either: a list of its members would have no end.
 */
export function refuseJoining(
  alliance: Allied,
  organisation: Allied,
  now: readonly InAlliance[],
): Refused | undefined {
  const refused = refuseAlliance(alliance);
  if (refused) return refused;
  if (organisation.status !== 'ACCREDITED') return refuse('NOT_ACCREDITED', ['organisation']);
  if (isIn(organisation.id, alliance.id, now)) return refuse('ALREADY_IN_ALLIANCE', ['organisation']);
  return above(alliance.id, now).has(organisation.id)
    ? refuse('ALLIANCE_CIRCLE', ['organisation'])
    : undefined;
}

/** Whether an organisation can leave an alliance: who is in it can, whatever has become of either. */
export function refuseLeaving(
  { alliance, organisation }: InAlliance,
  now: readonly InAlliance[],
): Refused | undefined {
  return isIn(organisation, alliance, now) ? undefined : refuse('NOT_IN_ALLIANCE', ['organisation']);
}

const isIn = (organisation: string, alliance: string, now: readonly InAlliance[]): boolean =>
  now.some((one) => one.alliance === alliance && one.organisation === organisation);

/** An organisation itself and every alliance that it is in, directly or through others. */
function above(id: string, now: readonly InAlliance[]): ReadonlySet<string> {
  const found = new Set([id]);
  // A set is walked in the order of its growth: what is added on the way comes up too.
  for (const one of found)
    for (const { alliance, organisation } of now) if (organisation === one) found.add(alliance);
  return found;
}
