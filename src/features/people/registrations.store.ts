import type { Language } from '../../catalogue/language.js';
import type { EntryActor } from '../../domain/log-entry.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { Database } from '../../platform/database/database.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { OrganisationEntity } from './organisation.entity.js';
import { RegistrationEntity } from './registration.entity.js';

/** How many requests of outsiders wait for one side at most, before no more of them are kept. */
const MOST_WAITING = 100;

/** Where the request of an organisation goes. */
export interface Desk {
  readonly partnership: string;
  /** Who knows of the organisation until it is accredited: its side, of a joint one all members. */
  readonly audience: number;
  /** So many of outsiders wait already that another is not kept. */
  readonly full: boolean;
}

/** Where requests for a side go, or for no side (null); undefined where there is no such partnership or side. */
export async function registrationDesk(
  database: Database,
  slug: string,
  side: string | null,
): Promise<Desk | undefined> {
  const [row] = await database.rows<{ partnership: string; audience: number; waiting: number }>(
    'select partnership_id as partnership, audience, waiting from registration_desk($1, $2)',
    [slug, side],
  );
  return row && { partnership: row.partnership, audience: row.audience, full: row.waiting >= MOST_WAITING };
}

/** What is asked for. */
interface Asked {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly side?: string | null;
  readonly country?: string | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly message: string;
  readonly language: Language;
}

/** Adds the organisation, who asks for it, and the entry for those who decide; answers its id. */
export function register(
  tx: WriteTransaction,
  { partnership, audience }: Desk,
  { name, kind, side = null, country = null, contactName, contactEmail, message, language }: Asked,
  actor: EntryActor | null,
): string {
  const partnershipId = partnership;
  const id = tx.nextId();
  const status = 'PENDING';
  const createdAt = tx.now;
  tx.insert(OrganisationEntity, {
    partnershipId,
    id,
    audience,
    name,
    kind,
    sideCode: side,
    country,
    status,
    createdAt,
  });
  tx.insert(RegistrationEntity, {
    partnershipId,
    audience,
    organisationId: id,
    contactName,
    contactEmail: contactEmail.toLowerCase(),
    message,
    language,
    registeredAt: tx.now,
    membershipId: actor?.membership ?? null,
  });
  record(
    tx,
    { partnership, audience, actor },
    'organisation.registered',
    { type: 'ORGANISATION', id },
    { side, kind },
  );
  return id;
}
