import { useEffect } from 'react';
import { announce } from '../frame/announce';
import { useWords } from '../words/use-words';
import { Comment } from './comment';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { useHeldBack } from './held-back';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  readonly comments: readonly CommentOf[];
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
}

/** Comments of a thread, the oldest first; new ones come in place, or behind a button where the end is not in sight. */
export function Comments({ thread, comments, onReply }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const { end, shown, waiting, release } = useHeldBack(comments);
  useEffect(() => {
    if (waiting > 0) announce(say(talk.fresh, { count: waiting }));
  }, [waiting, say, talk]);
  return (
    <>
      <ol className="comments">
        {shown.map((comment) => (
          <Comment key={comment.id} thread={thread} comment={comment} onReply={onReply} />
        ))}
        <li ref={end} className="end" aria-hidden="true" />
      </ol>
      {waiting > 0 && (
        <button type="button" className="btn small" onClick={release}>
          {say(talk.fresh, { count: waiting })}
        </button>
      )}
    </>
  );
}
