import { useState } from 'react';
import { useQuery } from 'urql';
import { Loading } from '../parts/states';
import { Comment } from './comment';
import { type CommentOf, commentsDocument, type ThreadOf } from './discussion.documents';
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
  const [{ data }] = useQuery({
    query: commentsDocument,
    variables: { id: thread.id, last: 20, before },
    pause: !wanted,
  });
  if (!wanted)
    return (
      <button type="button" className="btn small" onClick={() => want(true)}>
        {talk.earlier}
      </button>
    );
  if (data?.node?.__typename !== 'Thread') return <Loading heights={[80, 80]} />;
  const { nodes, pageInfo } = data.node.comments;
  return (
    <>
      {pageInfo.hasPreviousPage && pageInfo.startCursor && (
        <EarlierComments thread={thread} before={pageInfo.startCursor} onReply={onReply} />
      )}
      <ol className="comments">
        {nodes.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            onReply={onReply}
            firstUnread={comment.id === thread.firstUnread?.id}
          />
        ))}
      </ol>
    </>
  );
}
