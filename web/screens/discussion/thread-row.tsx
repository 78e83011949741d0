import { useRef } from 'react';
import { paths } from '../../api/paths';
import { stripOf } from '../../discussion/audience';
import type { ThreadOf } from '../../discussion/discussion.documents';
import { PointState } from '../../discussion/thread-head';
import { ThreadSubject } from '../../discussion/thread-subject';
import { useNoteTaken } from '../../discussion/use-note-taken';
import { useDiscussionWords } from '../../discussion/words';
import { shortDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { usePartnership } from '../../frame/partnership';
import { AudienceStrip } from '../../parts/audience-strip';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';

interface Props {
  readonly thread: ThreadOf;
  /** Whether it stands beside the list. */
  readonly chosen: boolean;
  /** Where it leads, where that is not the page of the thread. */
  readonly onOpen: ((thread: string) => void) | undefined;
}

/** A thread of the list: who reads it, what it is called and on, what is new in it. */
export function ThreadRow({ thread, chosen, onOpen }: Props) {
  const { language, say } = useWords();
  const talk = useDiscussionWords();
  const { slug } = usePartnership();
  const row = useRef<HTMLLIElement>(null);
  useNoteTaken(row, thread.audience);
  const { id, title, audience, commentCount, unreadCount, lastCommentAt } = thread;
  return (
    <li ref={row} aria-current={chosen ? 'true' : undefined}>
      <AudienceStrip {...stripOf(audience)} />
      <div className="row">
        <Link
          className="t"
          data-row={id}
          href={paths.thread(slug, id)}
          lang={thread.language === language ? undefined : thread.language}
          onClick={(event) => {
            if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          {title}
        </Link>
        <PointState thread={thread} />
        <p className="s dim">
          <ThreadSubject thread={thread} />
        </p>
        <p className="s dim">
          {say(talk.comments, { count: commentCount })}
          {unreadCount > 0 && <b className="unread">{say(talk.unread, { count: unreadCount })}</b>}
          <time dateTime={lastCommentAt}>
            {shortDate(localTime(lastCommentAt, ownTimeZone()).day, language)}
          </time>
        </p>
      </div>
    </li>
  );
}
