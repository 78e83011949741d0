import { useQuery } from 'urql';
import { graphql } from '../api/graphql';

const countDocument = graphql(`query InboxCount { viewer { inbox { totalCount } } }`);

/** How much waits for the viewer; nothing where nothing does. */
export function InboxCount() {
  const [{ data }] = useQuery({ query: countDocument, requestPolicy: 'cache-first' });
  const count = data?.viewer.inbox.totalCount ?? 0;
  return count > 0 ? <span className="n">{count}</span> : null;
}
