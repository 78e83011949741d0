import './discussion.css';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { NotHere } from '../frame/not-here';
import { useLive } from '../live/use-live';
import { usePolling } from '../live/use-polling';
import { ErrorNote, Loading } from '../parts/states';
import { useWords } from '../words/use-words';
import { AudienceFrame } from './audience-frame';
import { Comments } from './comments';
import {
  type CommentOf,
  commentsDocument,
  type ThreadOf,
  threadChangedDocument,
} from './discussion.documents';
import { EarlierComments } from './earlier-comments';
import { Reply } from './reply';
import { ThreadActs } from './thread-acts';
import { PassageQuote, PointState } from './thread-head';
import { useDiscussionWords } from './words';

const PAGE = 20;
const MOST = 100;

interface Props {
  /** Global id. */
  readonly id: string;
  /** What stands above: the title, once the thread is there. */
  readonly head: (thread: ThreadOf) => React.ReactNode;
}

/** One thread from its end, with what came before by pages of 20, and where to answer. */
export function WholeThread({ id, head }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const [to, setTo] = useState<CommentOf>();
  const [last, setLast] = useState(PAGE);
  const [{ data, error, fetching }, execute] = useQuery({ query: commentsDocument, variables: { id, last } });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  usePolling(refresh);
  const thread = data?.node?.__typename === 'Thread' ? data.node : undefined;
  useLive(threadChangedDocument, { thread: id }, ({ threadChanged }) => {
    const more = threadChanged.commentCount - (thread?.commentCount ?? threadChanged.commentCount);
    // The first page grows with what comes: what was shown stays shown.
    if (more > 0) setLast((before) => Math.min(MOST, before + more));
    refresh();
  });
  if (error && !data) return <ErrorNote error={error} retry={refresh} />;
  if (!thread) return fetching || !data ? <Loading heights={[48, 160, 120]} /> : <NotHere />;
  const { nodes, pageInfo } = thread.comments;
  const can = thread.viewerCan.some(({ act, allowed }) => act === 'postComment' && allowed);
  const reply = can ? setTo : undefined;
  return (
    <div className="whole-thread">
      {head(thread)}
      <AudienceFrame audience={thread.audience} thread={id}>
        <PointState thread={thread} />
        {thread.anchor && <PassageQuote {...thread.anchor} />}
        {thread.anchor?.state === 'ORPHANED' && <p className="s dim">{talk.lost}</p>}
        <p className="s dim">{say(talk.comments, { count: thread.commentCount })}</p>
        {pageInfo.hasPreviousPage && pageInfo.startCursor && (
          <EarlierComments thread={thread} before={pageInfo.startCursor} onReply={reply} />
        )}
        <Comments thread={thread} comments={nodes} onReply={reply} />
        <Reply thread={thread} to={to} onDone={() => setTo(undefined)} onPosted={refresh} />
        <ThreadActs thread={thread} />
      </AudienceFrame>
    </div>
  );
}
