import { expect } from 'vitest';
import { ViewerQueries } from '../../src/access/viewers.queries.js';
import { inboxMark } from '../../src/features/inbox/inbox.queries.js';
import { Database } from '../../src/platform/database/database.js';
import { ReadTransaction } from '../../src/platform/database/read-transaction.js';
import { app, clock } from './app.js';
import { graphql } from './graphql.js';
import type { Member } from './member.js';
import { uuidOf } from './round-facts.js';

export const readInbox = graphql(`
  query readInbox($first: Int, $after: String) {
    viewer {
      inbox(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id reason title deadline since subject { __typename id } }
      }
    }
  }
`);

/** What waits for somebody. */
export async function inboxOf(member: Member, page: { first?: number; after?: string | null } = {}) {
  const { viewer } = await member.asks(readInbox, page);
  const { nodes, totalCount } = viewer.inbox;
  if (!page.first) expect(totalCount).toBe(nodes.length);
  return viewer.inbox;
}

/** Why something waits for somebody, in the order of their inbox. */
export const waiting = async (member: Member): Promise<string[]> =>
  (await inboxOf(member)).nodes.map(({ reason }) => reason);

/** The mark of somebody's inbox, as whoever wakes them asks for it. */
export async function markOf(member: Member): Promise<string> {
  const membership = uuidOf(member.membership);
  const viewer = await app.get(ViewerQueries, { strict: false }).ofSession(member.person.session, membership);
  if (!viewer) throw new Error(`${member.name} is not signed in`);
  const { audiences, acting } = viewer;
  const read = new ReadTransaction(app.get(Database), () => ({
    audiences,
    partnership: acting?.partnership ?? null,
    user: viewer.user,
    membership: acting?.membership ?? null,
  }));
  try {
    return (await inboxMark(read, { viewer, audiences, now: clock.now().toISOString() })).all;
  } finally {
    await read.end();
  }
}
