import { visible } from '../../access/visible.js';
import type { RoadmapStatus } from '../../domain/roadmap.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { record } from '../log/record.js';

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
  /** When the round approved it. */
  readonly at: Date;
}

/**
 * Makes an approved action the next item of its edition. It follows from the approval: nobody is named as the actor. The
 * edition may not be locked: a round that silence approved is written down by a verb that locked its action alone, so the
 * numbers have a lock of their own, a counter's, taken behind all others.
 */
export function placeItem(tx: WriteTransaction, placing: Placing): void {
  const { partnership, audience, roadmap, action, revision, digest, round, at } = placing;
  tx.change(`select pg_advisory_xact_lock(hashtextextended('items of ' || $1, 0))`, [roadmap]);
  // A statement of its own: it sees the items that were placed while the lock was waited for.
  tx.change(
    `insert into roadmap_item (partnership_id, id, audience, roadmap_id, action_id, revision, digest, round_id, placed_at, number)
     select $1::uuid, $2::uuid, $3::int, $4::uuid, $5::uuid, $6::int, $7::text, $8::uuid, $9::timestamptz, coalesce(max(i.number), 0) + 1
     from roadmap_item i where i.partnership_id = $1::uuid and i.roadmap_id = $4::uuid`,
    [partnership, tx.nextId(), audience, roadmap, action, revision, digest, round, at],
  );
  record(
    tx,
    { partnership, audience, actor: null, at },
    'item.placed',
    { type: 'ROADMAP', id: roadmap },
    { action, digest, round },
  );
}
