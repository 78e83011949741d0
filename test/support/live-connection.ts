import { ViewerQueries } from '../../src/access/viewers.queries.js';
import { LiveConnection } from '../../src/features/live/live-connection.js';
import { app } from './app.js';
import type { Member } from './member.js';

const presented = {
  authorization: undefined,
  'concord-membership': undefined,
  'accept-language': undefined,
};

/** A connection of a member that no socket stands behind, and the codes it was closed with. */
export async function liveConnectionOf({ person }: Member) {
  const viewer = await app.get(ViewerQueries).ofSession(person.session, undefined);
  if (!viewer) throw new Error('nobody');
  const closed: number[] = [];
  const close = (code: number) => void closed.push(code);
  const connection = new LiveConnection(viewer, presented, '127.0.0.1', {
    close,
    send: async () => undefined,
  });
  return { connection, closed };
}
