import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { stripOf } from '../../discussion/audience';
import { threadsDocument } from '../../discussion/discussion.documents';
import { PointState } from '../../discussion/thread-head';
import { ThreadSubject } from '../../discussion/thread-subject';
import { useDiscussionWords } from '../../discussion/words';
import { shortDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { usePartnership } from '../../frame/partnership';
import { AudienceStrip } from '../../parts/audience-strip';
import { Link } from '../../parts/link';
import { ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import type { DiscussionSearch } from './discussion-search';
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
  const { language, say } = useWords();
  const list = useDiscussionListWords();
  const talk = useDiscussionWords();
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
      <ul className="sheet rows">
        {nodes.map((thread) => (
          <li key={thread.id} aria-current={thread.id === chosen ? 'true' : undefined}>
            <AudienceStrip {...stripOf(thread.audience)} />
            <div className="row">
              <Link
                className="t"
                href={paths.thread(slug, thread.id)}
                lang={thread.language === language ? undefined : thread.language}
                onClick={(event) => {
                  if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(thread.id);
                }}
              >
                {thread.title}
              </Link>
              <PointState thread={thread} />
              <p className="s dim">
                <ThreadSubject thread={thread} />
              </p>
              <p className="s dim">
                {say(talk.comments, { count: thread.commentCount })}
                {thread.unreadCount > 0 && (
                  <b className="unread">{say(talk.unread, { count: thread.unreadCount })}</b>
                )}
                <time dateTime={thread.lastCommentAt}>
                  {shortDate(localTime(thread.lastCommentAt, ownTimeZone()).day, language)}
                </time>
              </p>
            </div>
          </li>
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
