import { visible } from '../../access/visible.js';
import type { ActionState } from '../../domain/action.js';
import type { RevisionDocument, RevisionText } from '../../domain/digest.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { settleOverdueRound } from '../approval/rounds.store.js';
import { ActionEntity } from './action.entity.js';

/** An action that is locked until the end of the transaction, with all that its rules look at. Ids are UUIDs. */
export interface LockedAction extends ActionState {
  readonly partnership: string;
  readonly id: string;
  readonly audience: number;
  /** The audience it had before its first proposal; equal to `audience` until then. */
  readonly circle: number;
  readonly reference: string | null;
  readonly approvedRevision: number | null;
  /** The number of the candidate, which `revision`, `digest` and the text then are of; null where there is none. */
  readonly candidate: number | null;
  /** The revision that the rules look at, whole. */
  readonly document: RevisionDocument;
  /** The organisation that wrote it, which may have left since. */
  readonly author: string;
  /** Its versions in languages that are not approved. */
  readonly translations: Readonly<Record<string, RevisionText>>;
}

/**
 * The first beat of a verb: finds an action as the viewer, by its global id, and locks it. `path` names the input field
 * of the id. An overdue round on it is settled: the answer is its state after that. Throws NOT_FOUND alike for what is
 * not there and for what the viewer may not see.
 */
export function lockAction(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
  path: readonly string[] = ['action'],
): Promise<LockedAction> {
  return lockActionRow(tx, request, readId(request, globalId, 'Action', path), path);
}

/** The same for an action known by its UUID: the one that a round, an offer or a thread is on. */
export async function lockActionRow(
  tx: WriteTransaction,
  request: Request,
  id: string,
  path: readonly string[],
): Promise<LockedAction> {
  const { audiences, partnership } = request.scope;
  if (!partnership) throw notFound(path);
  const key = [audiences, partnership, id];
  // They travel together; only the statements after the first see what the transaction waited for has committed.
  const [, [action], settled] = await Promise.all([
    tx.rows(lock, key),
    tx.rows<LockedAction>(state, key),
    settleOverdueRound(tx, request.scope, { partnership, id }),
  ]);
  if (!action) throw notFound(path);
  if (!settled) return action;
  if (settled === 'APPROVED')
    return {
      ...action,
      status: 'APPROVED',
      approvedRevision: action.revision,
      candidate: null,
      change: null,
    };
  return action.candidate === null ? { ...action, status: 'PROPOSED' } : { ...action, change: 'ASKED' };
}

const lock = `select 1 from action a where a.partnership_id = $2 and a.id = $3 and ${visible('a')} for update`;

const state = `
  select a.partnership_id as partnership, a.id, a.audience, a.circle, a.reference, a.status,
    coalesce(a.candidate_revision, a.revision) as revision, a.candidate_revision as candidate,
    case when a.candidate_revision is not null then case when exists (select from approval_round o
      where o.partnership_id = a.partnership_id and o.action_id = a.id and o.status = 'OPEN' and ${visible('o')})
      then 'IN_ROUND' else 'ASKED' end end as change,
    a.approved_revision as "approvedRevision", a.first_side as "firstSide", r.digest, r.document, r.translations,
    r.author_organisation_id as author,
    (select coalesce(json_agg(json_build_object('side', l.side_code, 'organisation', l.organisation_id,
        'confirmedDigest', l.confirmed_digest) order by l.side_code), '[]')
      from action_lead l where l.partnership_id = a.partnership_id and l.action_id = a.id and l.ended_at is null
        and ${visible('l')}) as leads,
    (select coalesce(json_agg(json_build_object('id', o.id, 'side', o.side_code, 'organisation', o.organisation_id)
        order by o.id), '[]')
      from lead_offer o where o.partnership_id = a.partnership_id and o.action_id = a.id and o.state = 'OPEN'
        and ${visible('o')}) as offers
  from action a
  join revision r on r.partnership_id = a.partnership_id and r.action_id = a.id
    and r.number = coalesce(a.candidate_revision, a.revision)
  where a.partnership_id = $2 and a.id = $3 and ${visible('a')} and ${visible('r')}`;

/** Changes the row of a locked action; fails where it is not in the state it was locked in. */
export function changeAction(
  tx: WriteTransaction,
  { partnership: partnershipId, id, status, revision, candidate }: LockedAction,
  set: Partial<ActionEntity>,
): void {
  const text = candidate === null ? { revision } : { candidateRevision: candidate };
  tx.update(ActionEntity, { partnershipId, id, status, ...text }, { ...set, changedAt: tx.now });
}
