import { useState } from 'react';
import { Loading } from '../parts/states';
import { Comment } from './comment';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { useCommentPage } from './use-comment-page';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  /** Cursor of the first comment that is shown already. */
  readonly before: string;
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
}

/** A page of comments before a place, asked for when it is wanted; above it the page before that. */
export function EarlierComments({ thread, before, onReply }: Props) {
  const talk = useDiscussionWords();
  const [wanted, want] = useState(false);
  const page = useCommentPage(thread.id, { before }, wanted, 0);
  if (!wanted)
    return (
      <button type="button" className="btn small" onClick={() => want(true)}>
        {talk.earlier}
      </button>
    );
  if (!page) return <Loading heights={[80, 80]} />;
  const { hasPreviousPage, startCursor } = page.pageInfo;
  return (
    <>
      {hasPreviousPage && startCursor && (
        <EarlierComments thread={thread} before={startCursor} onReply={onReply} />
      )}
      <ol className="comments">
        {page.nodes.map((comment) => (
          <Comment key={comment.id} thread={thread} comment={comment} onReply={onReply} />
        ))}
      </ol>
    </>
  );
}
