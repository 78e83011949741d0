import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Loading } from '../parts/states';
import { pageDocument } from './comment-pages.documents';
import { Comments } from './comments';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { EarlierComments } from './earlier-comments';

const PAGE = 20;
const MOST = 100;

interface Props {
  readonly thread: ThreadOf;
  readonly news: number;
  /** Whether somebody has asked for the end: it is gone to. */
  readonly asked: boolean;
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
}

/** The last comments of a thread, and those before by pages of 20. */
export function CommentsFromEnd({ thread, news, asked, onReply }: Props) {
  const counted = useRef(thread.commentCount);
  const [last, setLast] = useState(PAGE);
  const [{ data }, execute] = useQuery({ query: pageDocument, variables: { id: thread.id, last } });
  useEffect(() => {
    const more = thread.commentCount - counted.current;
    counted.current = thread.commentCount;
    // The page grows with what comes: what was shown stays shown.
    if (more > 0) setLast((before) => Math.min(MOST, before + more));
    if (news > 0) execute({ requestPolicy: 'network-only' });
  }, [news, thread.commentCount, execute]);
  const page = data?.node?.__typename === 'Thread' ? data.node.comments : undefined;
  const latest = page?.nodes.at(-1)?.id;
  const came = latest !== undefined;
  useEffect(() => {
    if (asked && latest) document.getElementById(latest)?.focus();
    // Once, when they have come.
  }, [asked, came]);
  if (!page) return <Loading heights={[120, 120, 120]} />;
  const { hasPreviousPage, startCursor } = page.pageInfo;
  return (
    <>
      {hasPreviousPage && startCursor && (
        <EarlierComments thread={thread} before={startCursor} onReply={onReply} />
      )}
      <Comments thread={thread} comments={page.nodes} onReply={onReply} />
    </>
  );
}
