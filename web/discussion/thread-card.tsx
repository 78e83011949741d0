import { type ReactNode, useState } from 'react';
import { paths } from '../api/paths';
import { usePartnership } from '../frame/partnership';
import { Link } from '../parts/link';
import { useWords } from '../words/use-words';
import { AudienceFrame } from './audience-frame';
import { Comments } from './comments';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { Reading } from './reading';
import { Reply } from './reply';
import { ThreadActs } from './thread-acts';
import { PointState } from './thread-head';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  readonly comments: readonly CommentOf[];
  /** The quote of its passage, or what else stands above the comments. */
  readonly children?: ReactNode;
  readonly acts?: ReactNode;
  readonly onPosted: () => void;
  /** Whether it stands under a heading of the third rank: its title is then one of the fourth. */
  readonly within?: boolean;
}

/** A thread beside a text: who reads it, its last comments, and where to answer. The whole of it has a page of its own. */
export function ThreadCard({ thread, comments, children, acts, onPosted, within }: Props) {
  const { language, say } = useWords();
  const talk = useDiscussionWords();
  const { slug } = usePartnership();
  const Title = within ? 'h4' : 'h3';
  const [to, setTo] = useState<CommentOf>();
  const { id, title, audience, commentCount } = thread;
  const can = thread.viewerCan.some(({ act, allowed }) => act === 'postComment' && allowed);
  return (
    <AudienceFrame audience={audience} thread={id}>
      <PointState thread={thread} />
      {children}
      <Title
        className="title"
        id={`title-${id}`}
        lang={thread.language === language ? undefined : thread.language}
      >
        <Link href={paths.thread(slug, id)}>{title}</Link>
      </Title>
      {commentCount > comments.length && (
        <p>
          <Link href={paths.thread(slug, id)} className="s">
            {say(talk.all, { count: commentCount })}
          </Link>
        </p>
      )}
      <Reading thread={thread}>
        <Comments thread={thread} comments={comments} onReply={can ? setTo : undefined} />
      </Reading>
      <Reply thread={thread} to={to} onDone={() => setTo(undefined)} onPosted={onPosted} />
      <details className="more">
        <summary aria-describedby={`title-${id}`}>{talk.acts}</summary>
        {acts}
        <ThreadActs thread={thread} />
      </details>
    </AudienceFrame>
  );
}
