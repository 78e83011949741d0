import { useEffect, useState } from 'react';
import { Loading } from '../parts/states';
import type { CommentPageOf } from './comment-pages.documents';
import { Comments } from './comments';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { useCommentPage } from './use-comment-page';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  /** Changes when something was said at the end. */
  readonly news: number;
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
  /** Whether what is shown goes to the end. */
  readonly onEnd: (reached: boolean) => void;
}

/** A page of comments behind a place, asked for when it is wanted; below it the page behind that. */
function LaterComments({ after, ...props }: Props & { readonly after: string }) {
  const talk = useDiscussionWords();
  const [wanted, want] = useState(false);
  const page = useCommentPage(props.thread.id, { after }, wanted, props.news);
  if (!wanted)
    return (
      <button type="button" className="btn small" onClick={() => want(true)}>
        {talk.later}
      </button>
    );
  return page ? <TowardsEnd page={page} {...props} /> : <Loading heights={[80, 80]} />;
}

/** A page that more may follow: then behind a button, else it is the end, where new comments come. */
export function TowardsEnd({ page, ...props }: Props & { readonly page: CommentPageOf }) {
  const { thread, onReply, onEnd } = props;
  const { hasNextPage, endCursor } = page.pageInfo;
  useEffect(() => onEnd(!hasNextPage), [onEnd, hasNextPage]);
  return (
    <>
      <Comments thread={thread} comments={page.nodes} onReply={onReply} />
      {hasNextPage && endCursor && <LaterComments after={endCursor} {...props} />}
    </>
  );
}
