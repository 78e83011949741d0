import { visible } from '../../access/visible.js';
import type { RoadmapStatus } from '../../domain/roadmap.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { record } from '../log/record.js';
import { RoadmapItemEntity } from './roadmap-item.entity.js';

/** An edition that is locked until the end of the transaction. */
export interface LockedEdition {
  readonly id: string;
  readonly status: RoadmapStatus;
}

/** Finds an edition as the viewer, by its global id, and locks it: before the action. Throws NOT_FOUND. */
export async function lockEdition(
  tx: WriteTransaction,
  request: Request,
  globalId: string,
  path: readonly string[],
): Promise<LockedEdition> {
  const { audiences, partnership } = request.scope;
  const [edition] = await tx.rows<LockedEdition>(
    `select m.id, m.status from roadmap m
     where m.partnership_id = $2 and m.id = $3 and ${visible('m')} for no key update`,
    [audiences, partnership, readId(request, globalId, 'Roadmap', path)],
  );
  if (!edition) throw notFound(path);
  return edition;
}

/** What becomes an item: the text that a round approved for a locked edition. */
export interface Placing {
  readonly partnership: string;
  readonly audience: number;
  readonly roadmap: string;
  readonly action: string;
  readonly revision: number;
  readonly digest: string;
  readonly round: string;
  /** The next free one of the edition. */
  readonly number: number;
  /** When the round approved it. */
  readonly at: Date;
}

/** Makes an approved action an item of its edition. It follows from the approval: nobody is named as the actor. */
export function placeItem(tx: WriteTransaction, placing: Placing): void {
  const { partnership, audience, roadmap, action, revision, digest, round, number, at } = placing;
  tx.insert(RoadmapItemEntity, {
    partnershipId: partnership,
    id: tx.nextId(),
    audience,
    roadmapId: roadmap,
    actionId: action,
    revision,
    digest,
    roundId: round,
    number,
    placedAt: at,
  });
  record(
    tx,
    { partnership, audience, actor: null, at },
    'item.placed',
    { type: 'ROADMAP', id: roadmap },
    { action, digest, round },
  );
}
