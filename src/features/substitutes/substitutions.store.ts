import { NIL } from 'uuid';
import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import type { Period, Seat } from '../../domain/substitution.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { SubstitutionEntity } from './substitution.entity.js';
import { secondFocalPointSql } from './substitutions.queries.js';

interface LockedSeat extends Seat {
  readonly side: string | null;
  /** The audience of its side, where the viewer is of that side. */
  readonly sideAudience: number | null;
}

/** The UUID in the global id of a membership; for what is none, one that nobody has. */
export function membershipIn(globalId: string): string {
  const key = decodeNodeId(globalId);
  return key?.type === 'Membership' ? key.id : NIL;
}

/** The two memberships, locked as the viewer and in one order. Throws NOT_FOUND, naming the field: the approver's first. */
export async function lockSeats(
  tx: WriteTransaction,
  request: Request,
  approver: string,
  substitute: string,
): Promise<{ approver: LockedSeat; substitute: LockedSeat }> {
  const { audiences, partnership } = request.scope;
  const rows = await tx.rows<LockedSeat>(
    `select m.id, m.user_id as user, m.organisation_id as organisation, m.status, m.roles, o.side_code as side,
       (select a.audience from audience a where a.partnership_id = m.partnership_id and a.kind = 'SIDE'
         and a.side_code = o.side_code and ${visible('a')}) as "sideAudience"
     from membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
     where m.partnership_id = $2 and m.id in ($3, $4) and ${visible('m')} and ${visible('o')}
     order by m.id for no key update of m`,
    [audiences, partnership, approver, substitute],
  );
  const [one, other] = [approver, substitute].map((id) => rows.find((row) => row.id === id));
  if (!one) throw notFound(['approver']);
  if (!other) throw notFound(['substitute']);
  return { approver: one, substitute: other };
}

/** For which periods to come a membership is named for another one already. To be asked under the lock. */
export function periodsOf(
  tx: WriteTransaction,
  request: Request,
  approver: string,
  substitute: string,
): Promise<Period[]> {
  const { audiences, partnership } = request.scope;
  return tx.rows<Period>(
    `select s.starts_at as from, s.ends_at as until from substitution s
     where s.partnership_id = $2 and s.approver_membership_id = $3 and s.substitute_membership_id = $4
       and s.ended_at is null and ${visible('s')}`,
    [audiences, partnership, approver, substitute],
  );
}

/** Whether the viewer's side has a focal point beside the viewer. */
export async function hasSecondFocalPoint(
  tx: WriteTransaction,
  { scope: { audiences, partnership }, viewer }: Request,
): Promise<boolean> {
  const [row] = await tx.rows<{ second: boolean }>(
    `select ${secondFocalPointSql('$2', '$3', '$4')} as second where $1::int[] is not null`,
    [audiences, partnership, viewer?.acting?.side ?? null, viewer?.user ?? null],
  );
  return row?.second === true;
}

/** A substitution that is locked until the end of the transaction. */
export interface LockedSubstitution {
  readonly id: string;
  readonly audience: number;
  readonly approver: string;
  readonly substitute: string;
  readonly over: boolean;
  readonly side: string | null;
}

/** Finds a substitution as the viewer and locks it. Throws NOT_FOUND. */
export async function lockSubstitution(
  tx: WriteTransaction,
  request: Request,
  id: string,
  path: readonly string[],
): Promise<LockedSubstitution> {
  const { audiences, partnership } = request.scope;
  const [found] = await tx.rows<LockedSubstitution>(
    `select s.id, s.audience, s.approver_membership_id as approver, s.substitute_membership_id as substitute,
       s.ended_at is not null or s.ends_at <= $4 as over,
       (select a.side_code from audience a where a.partnership_id = s.partnership_id and a.audience = s.audience
         and ${visible('a')}) as side
     from substitution s where s.partnership_id = $2 and s.id = $3 and ${visible('s')} for no key update`,
    [audiences, partnership, id, tx.now],
  );
  if (!found) throw notFound(path);
  return found;
}

/** Lets the transaction fail at its end unless the actor, where they act for an approver, may do so still. */
export function mustStillSubstitute(tx: WriteTransaction, actor: Actor): void {
  const { partnership, substituteFor, membership } = actor;
  if (substituteFor === null) return;
  tx.change('select must_still_substitute($1, $2, $3, $4)', [partnership, substituteFor, membership, tx.now]);
}

/** Ends a locked substitution and tells its side. */
export function endSubstitution(
  tx: WriteTransaction,
  actor: Actor,
  { id, audience, approver, substitute }: Omit<LockedSubstitution, 'over' | 'side'>,
): void {
  const { partnership } = actor;
  tx.change(
    `update substitution set ended_at = $3 where partnership_id = $1 and id = $2 and ended_at is null`,
    [partnership, id, tx.now],
    1,
  );
  record(
    tx,
    { partnership, audience, actor: asEntryActor(actor) },
    'substitution.ended',
    { type: 'MEMBERSHIP', id: approver },
    { id, substitute },
  );
}

/** Ends whatever a membership is a substitute or an approver in: it is suspended, or loses the role. */
export async function endSubstitutionsOf(
  tx: WriteTransaction,
  request: Request,
  actor: Actor,
  membership: string,
): Promise<void> {
  const { audiences, partnership } = request.scope;
  const rows = await tx.rows<Omit<LockedSubstitution, 'over' | 'side'>>(
    `select s.id, s.audience, s.approver_membership_id as approver, s.substitute_membership_id as substitute
     from substitution s where s.partnership_id = $2 and s.ended_at is null and s.ends_at > $4
       and $3::uuid in (s.approver_membership_id, s.substitute_membership_id) and ${visible('s')}
     order by s.id for no key update`,
    [audiences, partnership, membership, tx.now],
  );
  for (const row of rows) endSubstitution(tx, actor, row);
}

/** Stores a substitution of locked memberships and tells their side; answers its id. */
export function storeSubstitution(
  tx: WriteTransaction,
  actor: Actor,
  audience: number,
  { approver, substitute, from, until }: Period & { readonly approver: string; readonly substitute: string },
): string {
  const { partnership } = actor;
  const id = tx.nextId();
  tx.insert(SubstitutionEntity, {
    partnershipId: partnership,
    id,
    audience,
    approverMembershipId: approver,
    substituteMembershipId: substitute,
    namedByMembershipId: actor.membership,
    startsAt: from,
    endsAt: until,
  });
  record(
    tx,
    { partnership, audience, actor: asEntryActor(actor) },
    'substitute.named',
    { type: 'MEMBERSHIP', id: approver },
    { id, substitute, from: from.toISOString(), until: until.toISOString() },
  );
  return id;
}
