import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import type { JudgedOrganisation, OrganisationAct } from '../../domain/accreditation.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { asEntryActor, record } from '../log/record.js';
import { assentStands } from './assents.queries.js';
import { OrganisationAssentEntity } from './organisation-assent.entity.js';

/** An organisation as a verb that judges it finds it. */
export interface FoundOrganisation extends JudgedOrganisation {
  readonly kind: OrganisationKind;
  readonly audience: number;
}

/**
 * Locks an organisation as the viewer, after all focal points: of two that suspend each other's at once the second
 * finds itself suspended. Undefined where the viewer sees none of that id.
 */
export async function lockOrganisation(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  id: string,
  act: OrganisationAct,
): Promise<FoundOrganisation | undefined> {
  // Each a statement of its own: the last sees what was committed while the others waited.
  const [, , [organisation]] = await Promise.all([
    tx.rows(
      `select from membership m where m.partnership_id = $2 and ${visible('m')} and m.status = 'ACTIVE'
         and 'FOCAL_POINT' = any (m.roles) order by m.id for update`,
      [audiences, partnership],
    ),
    tx.rows(
      `select from organisation o where o.partnership_id = $2 and o.id = $3 and ${visible('o')} for update`,
      [audiences, partnership, id],
    ),
    tx.rows<FoundOrganisation>(
      `select o.id, o.side_code as side, o.kind, o.status, o.audience,
         exists (select from side s where s.partnership_id = o.partnership_id and s.coordinating_organisation_id = o.id
           and ${visible('s')}) as coordinates,
         ${nameTaken('o')} as "nameTaken",
         array(select a.side_code from organisation_assent a where a.partnership_id = o.partnership_id
           and a.organisation_id = o.id and a.act = $4 and ${assentStands('a')} and ${visible('a')}) as assents
       from organisation o where o.partnership_id = $2 and o.id = $3 and ${visible('o')}`,
      [audiences, partnership, id, act],
    ),
  ]);
  return organisation;
}

/** SQL: whether an organisation that is or was accredited has a name that looks like another's. All members know of those. */
export const nameTaken = (a: string): string =>
  `exists (select from organisation x where x.partnership_id = ${a}.partnership_id and name_key(x.name) = name_key(${a}.name)
    and x.id <> ${a}.id and x.status in ('ACCREDITED', 'SUSPENDED') and ${visible('x')})`;

/** Records a side's assent to an act that waits for the other sides'. */
export function assent(
  tx: WriteTransaction,
  { id, audience }: FoundOrganisation,
  actor: Actor,
  act: OrganisationAct,
): void {
  const { partnership: partnershipId, membership: membershipId, side } = actor;
  if (side === null) throw new Error('a side assents');
  // One that counts no more gives way.
  tx.change(
    `update organisation_assent set settled_at = $5 where partnership_id = $1 and organisation_id = $2 and act = $3
       and side_code = $4 and settled_at is null`,
    [partnershipId, id, act, side, tx.now],
  );
  tx.insert(OrganisationAssentEntity, {
    partnershipId,
    id: tx.nextId(),
    audience,
    organisationId: id,
    act,
    sideCode: side,
    membershipId,
    assentedAt: tx.now,
  });
  const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
  record(tx, where, 'organisation.assented', { type: 'ORGANISATION', id }, { act, side });
}

/** It has come to an act: no assent, to this one or to its opposite, waits any more. */
export function settleAssents(tx: WriteTransaction, partnership: string, { id }: FoundOrganisation): void {
  tx.change(
    `update organisation_assent set settled_at = $3 where partnership_id = $1 and organisation_id = $2 and settled_at is null`,
    [partnership, id, tx.now],
  );
}
