import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../words/use-words';
import { AudienceFrame } from './audience-frame';
import type { WholeThreadOf } from './comment-pages.documents';
import { CommentsAround, type Place } from './comments-around';
import { CommentsFromEnd } from './comments-from-end';
import type { CommentOf } from './discussion.documents';
import { Reading } from './reading';
import { Reply } from './reply';
import { ThreadActs } from './thread-acts';
import { PassageQuote, PointState } from './thread-head';
import { useNoteTaken } from './use-note-taken';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: WholeThreadOf;
  /** Where it is opened, if not at its end. */
  readonly first: Place | undefined;
  readonly head: ReactNode;
  /** Changes when something was said. */
  readonly news: number;
  readonly refresh: () => void;
}

/** A thread from where it was opened, both ways, and where to answer. */
export function OpenedThread({ thread, first, head, news, refresh }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const whole = useRef<HTMLDivElement>(null);
  const [to, setTo] = useState<CommentOf>();
  const [place, setPlace] = useState(first);
  const [ended, setEnded] = useState(place === undefined);
  useNoteTaken(whole, thread.audience);
  const can = thread.viewerCan.some(({ act, allowed }) => act === 'postComment' && allowed);
  const common = { thread, news, onReply: can ? setTo : undefined };
  const toEnd = () => {
    setPlace(undefined);
    setEnded(true);
  };
  return (
    <div className="whole-thread" ref={whole}>
      {head}
      <AudienceFrame audience={thread.audience} thread={thread.id}>
        <PointState thread={thread} />
        {thread.anchor && <PassageQuote {...thread.anchor} />}
        {thread.anchor?.state === 'ORPHANED' && <p className="s dim">{talk.lost}</p>}
        <p className="acts s dim">
          <span>{say(talk.comments, { count: thread.commentCount })}</span>
          {thread.unreadCount > 0 && <span>{say(talk.unread, { count: thread.unreadCount })}</span>}
          {!ended && (
            <button type="button" className="plain" onClick={toEnd}>
              {talk.latest}
            </button>
          )}
        </p>
        <Reading thread={thread}>
          {place ? (
            <CommentsAround key={place.comment} place={place} onEnd={setEnded} {...common} />
          ) : (
            <CommentsFromEnd asked={first !== undefined} {...common} />
          )}
        </Reading>
        <Reply
          thread={thread}
          to={to}
          onDone={() => setTo(undefined)}
          onPosted={() => {
            if (!ended) toEnd();
            refresh();
          }}
        />
        <ThreadActs thread={thread} />
      </AudienceFrame>
    </div>
  );
}
