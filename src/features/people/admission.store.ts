import type { EntryActor } from '../../domain/log-entry.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { Role } from '../../domain/role.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { openAudience } from '../partnerships/audiences.store.js';
import { MembershipEntity } from './membership.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** The partnership that is entered, its audience of all members, and who lets in. */
export interface Door {
  readonly partnership: string;
  readonly audience: number;
  readonly actor: EntryActor;
}

export interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly side: string | null;
  readonly country: string | null;
}

/** Adds an accredited organisation with an audience of its own; answers its id. */
export function admitOrganisation(
  tx: WriteTransaction,
  door: Door,
  own: number,
  organisation: NewOrganisation,
  id = tx.nextId(),
): string {
  const { partnership: partnershipId, audience } = door;
  const { name, kind, side: sideCode, country } = organisation;
  openAudience(tx, partnershipId, own, { kind: 'ORGANISATION', organisationId: id });
  tx.insert(OrganisationEntity, {
    partnershipId,
    id,
    audience,
    name,
    kind,
    sideCode,
    country,
    status: 'ACCREDITED',
    createdAt: tx.now,
  });
  record(tx, door, 'organisation.accredited', { type: 'ORGANISATION', id }, { side: sideCode, kind });
  return id;
}

/** Gives a user a membership; answers its id. The database refuses one of another side, or a role it cannot hold. */
export function admitMember(
  tx: WriteTransaction,
  door: Door,
  member: { readonly user: string; readonly organisation: string; readonly roles: readonly Role[] },
  id = tx.nextId(),
): string {
  const { user: userId, organisation: organisationId } = member;
  const roles = [...member.roles];
  const { partnership: partnershipId, audience } = door;
  tx.insert(MembershipEntity, {
    partnershipId,
    id,
    audience,
    userId,
    organisationId,
    roles,
    status: 'ACTIVE',
    createdAt: tx.now,
  });
  record(
    tx,
    door,
    'member.admitted',
    { type: 'MEMBERSHIP', id },
    { user: userId, organisation: organisationId, roles },
  );
  return id;
}
