import type { NodeKey } from '../../platform/graphql/node-id.js';
import type { Dispatcher } from './dispatcher.js';
import type { LiveRequest } from './live-request.js';
import { sizesSeenBy } from './log-growth.queries.js';
import { News } from './news.js';

/**
 * An event at once, and one whenever an entry about the subject was appended to a log that the viewer reads; entries that
 * come before the last event was taken are one event. Every event is to be read anew, so none is lost between them.
 */
export async function followSubject(
  dispatcher: Dispatcher,
  request: LiveRequest,
  key: NodeKey,
): Promise<News<NodeKey>> {
  const { connection } = request;
  const sizes = await sizesSeenBy(request);
  let due = true;
  const news = new News<NodeKey>(
    () => {
      if (!due) return undefined;
      due = false;
      return key;
    },
    () => leave(),
  );
  const ring = () => {
    due = true;
    news.ring();
  };
  const listener = {
    connection,
    audience: null,
    subject: key.id,
    grown: ring,
    // It may be lost.
    changed: ring,
  };
  const leave = dispatcher.add(listener, sizes);
  return news;
}
