import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { threadsDocument } from '../../discussion/discussion.documents';
import { usePartnership } from '../../frame/partnership';
import { ErrorNote, Loading } from '../../parts/states';
import type { DiscussionSearch } from './discussion-search';
import { ThreadRow } from './thread-row';
import { useDiscussionListWords } from './words';

const PAGE = 20;

interface Props {
  readonly heading: string;
  readonly unread: boolean;
  readonly search: DiscussionSearch;
  /** Changes when something was said: the list is asked for anew. */
  readonly news: number;
  /** Where a row leads, where that is not the page of the thread. */
  readonly onOpen: ((thread: string) => void) | undefined;
}

/** Threads with something unread, or those without, by their last comment. */
export function ThreadRows({ heading, unread, search, news, onOpen }: Props) {
  const list = useDiscussionListWords();
  const { slug } = usePartnership();
  const [first, setFirst] = useState(PAGE);
  const { audience, kind, thread: chosen } = search;
  const filter = { unread, ...(audience && { audience }), ...(kind && { kind }) };
  const [{ data, error }, execute] = useQuery({
    query: threadsDocument,
    variables: { slug, filter, first },
  });
  useEffect(() => {
    if (news > 0) execute({ requestPolicy: 'network-only' });
  }, [news, execute]);
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data?.partnership) return <Loading heights={[92, 92, 92]} />;
  const { nodes, pageInfo, totalCount } = data.partnership.threads;
  if (nodes.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 className="s">
        {heading} <span className="dim">{totalCount}</span>
      </h2>
      <ul className="sheet thread-rows">
        {nodes.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} chosen={thread.id === chosen} onOpen={onOpen} />
        ))}
      </ul>
      {pageInfo.hasNextPage && first < 100 && (
        <p>
          <button type="button" className="btn small" onClick={() => setFirst(Math.min(100, first + PAGE))}>
            {list.more}
          </button>
        </p>
      )}
    </section>
  );
}
