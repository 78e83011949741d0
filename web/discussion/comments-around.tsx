import { useEffect } from 'react';
import { useQuery } from 'urql';
import { announce } from '../frame/announce';
import { Loading } from '../parts/states';
import { useWords } from '../words/use-words';
import { Comment } from './comment';
import { aroundDocument } from './comment-pages.documents';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { EarlierComments } from './earlier-comments';
import { TowardsEnd } from './later-comments';
import { useStanding } from './use-standing';
import { useDiscussionWords } from './words';

/** A comment that a thread is opened at. */
export interface Place {
  /** Global id. */
  readonly comment: string;
  readonly cursor: string;
}

interface Props {
  readonly thread: ThreadOf;
  readonly place: Place;
  readonly news: number;
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
  readonly onEnd: (reached: boolean) => void;
}

/** The comments around one, which is brought into sight; what is before and behind them by pages of 20. */
export function CommentsAround({ thread, place, news, onReply, onEnd }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const [read, execute] = useQuery({
    query: aroundDocument,
    variables: { thread: thread.id, ...place },
  });
  const data = useStanding(read, thread.id);
  const found = data?.node?.__typename === 'Thread' ? data.node : undefined;
  const comment = data?.comment?.__typename === 'Comment' ? data.comment : undefined;
  const came = found !== undefined && comment !== undefined;
  useEffect(() => {
    const element = came ? document.getElementById(place.comment) : null;
    if (!element) return;
    const { bottom } = element.getBoundingClientRect();
    if (bottom > innerHeight) element.scrollIntoView({ block: 'center' });
    if (thread.unreadCount > 0 && thread.firstUnread?.id === place.comment)
      announce(say(talk.openedAtUnread, { count: thread.unreadCount }));
    // Once, when they have come.
  }, [came]);
  useEffect(() => {
    if (news > 0) execute({ requestPolicy: 'network-only' });
  }, [news, execute]);
  if (!found || !comment) return <Loading heights={[120, 120, 120]} />;
  const { hasPreviousPage, startCursor } = found.before.pageInfo;
  return (
    <>
      {hasPreviousPage && startCursor && (
        <EarlierComments thread={thread} before={startCursor} onReply={onReply} />
      )}
      <ol className="comments">
        {[...found.before.nodes, comment].map((one) => (
          <Comment key={one.id} thread={thread} comment={one} onReply={onReply} />
        ))}
      </ol>
      <TowardsEnd thread={thread} page={found.after} news={news} onReply={onReply} onEnd={onEnd} />
    </>
  );
}
