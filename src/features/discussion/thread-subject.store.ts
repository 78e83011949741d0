import { visible } from '../../access/visible.js';
import type { Refused } from '../../domain/refusal.js';
import { refusePassage, type ThreadSubject } from '../../domain/thread-subject.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { type LockedAction, lockActionRow } from '../actions/actions.store.js';
import { type PassageInput, textOfRevision } from './passage.type.js';
import type { ThreadEntity } from './thread.entity.js';

/** What a thread is to be on: an action is locked, what else there is never changes its audience. */
export interface FoundSubject {
  readonly rule: ThreadSubject;
  readonly action: LockedAction | undefined;
  /** The columns that name it. */
  readonly named: Pick<ThreadEntity, 'actionId' | 'roundId' | 'roadmapId'>;
}

const nowhere = { actionId: null, roundId: null, roadmapId: null };

/** Finds an action, a round, an edition or the partnership as the viewer, by its global id. Throws NOT_FOUND else. */
export async function findSubject(
  tx: WriteTransaction,
  request: Request,
  subject: string,
): Promise<FoundSubject> {
  const path = ['subject'];
  const type = decodeNodeId(subject)?.type;
  if (type === 'Partnership') {
    if (readId(request, subject, type, path) !== request.scope.partnership) throw notFound(path);
    return { rule: { on: 'PARTNERSHIP' }, action: undefined, named: nowhere };
  }
  if (type === 'ApprovalRound') {
    const roundId = await seen(tx, request, 'approval_round', readId(request, subject, type, path));
    return { rule: { on: 'ROUND' }, action: undefined, named: { ...nowhere, roundId } };
  }
  if (type === 'Roadmap') {
    const roadmapId = await seen(tx, request, 'roadmap', readId(request, subject, type, path));
    return { rule: { on: 'ROADMAP' }, action: undefined, named: { ...nowhere, roadmapId } };
  }
  return findActionOf(tx, request, readId(request, subject, 'Action', path), path);
}

/** The same for an action by its UUID: the one that a thread is on. */
export async function findActionOf(
  tx: WriteTransaction,
  request: Request,
  id: string,
  path: readonly string[] = ['thread'],
): Promise<FoundSubject> {
  const action = await lockActionRow(tx, request, id, path);
  const { id: actionId, status, audience, circle } = action;
  const rule = { on: 'ACTION', status, inCircle: audience === circle } as const;
  return { rule, action, named: { ...nowhere, actionId } };
}

/**
 * Narrows a subject to a passage of what a revision of a locked action says; one that never left the circle keeps its
 * threads there. Throws NOT_FOUND where the viewer sees no such revision.
 */
export async function findPassage(
  tx: WriteTransaction,
  request: Request,
  { rule, action }: FoundSubject,
  { revision, language, field, ...place }: PassageInput,
): Promise<ThreadSubject | Refused> {
  if (!action || rule.on !== 'ACTION') return refusePassage(undefined, place) ?? rule;
  const { audiences, partnership } = request.scope;
  const [row] = await tx.rows<{ audience: number; text: string | null }>(
    `select v.audience, ${textOfRevision('v', '$5::text', '$6::text')} as text from revision v
     where v.partnership_id = $2 and v.action_id = $3 and v.number = $4 and ${visible('v')}`,
    [audiences, partnership, action.id, revision, language, field],
  );
  if (!row) throw notFound(['passage', 'revision']);
  return refusePassage(row.text, place) ?? { ...rule, inCircle: row.audience === action.circle };
}

async function seen(
  tx: WriteTransaction,
  { scope }: Request,
  table: 'approval_round' | 'roadmap',
  id: string,
): Promise<string> {
  const [row] = await tx.rows<{ id: string }>(
    `select s.id from ${table} s where s.partnership_id = $2 and s.id = $3 and ${visible('s')}`,
    [scope.audiences, scope.partnership, id],
  );
  if (!row) throw notFound(['subject']);
  return row.id;
}
