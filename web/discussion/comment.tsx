import { memo, useRef, useState } from 'react';
import { longDate, shortDate } from '../format/dates';
import { localTime, ownTimeZone } from '../format/days';
import { JointMark } from '../parts/joint-mark';
import { Markdown } from '../parts/markdown';
import { SideCode } from '../parts/side-code';
import { useWords } from '../words/use-words';
import { CommentActs } from './comment-acts';
import { CommentEdit, editOf } from './comment-edit';
import { CommentHistory } from './comment-history';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { useReading } from './reading';
import { useHasDraft } from './use-has-draft';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  readonly comment: CommentOf;
  /** Begins an answer to it; absent where nothing can be written. */
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
}

/** What somebody wrote: by its side, person and organisation, in its language; of a removed one a tombstone. */
export const Comment = memo(function Comment({ thread, comment, onReply }: Props) {
  const { language, say } = useWords();
  const talk = useDiscussionWords();
  const [asked, ask] = useState(false);
  const mine = comment.viewerCan.some(({ act, allowed }) => act === 'editComment' && allowed);
  const item = useRef<HTMLLIElement>(null);
  const firstUnread = useReading(comment, item);
  const begun = useHasDraft(mine ? editOf(comment.id) : undefined, thread.audience);
  const { author, organisation, body, bodyHtml, removed, createdAt, editedAt, replyTo, reports } = comment;
  const { day, time } = localTime(createdAt, ownTimeZone());
  const lang = comment.language === language ? undefined : comment.language;
  return (
    <li className="cm" id={comment.id} aria-label={author.user.name} tabIndex={-1} ref={item}>
      {firstUnread && <p className="unread">{talk.firstUnread}</p>}
      {organisation.side ? <SideCode code={organisation.side} small /> : <JointMark size={20} />}
      <p className="by" id={`by-${comment.id}`}>
        <b>{author.user.name}</b> {say(talk.forOrganisation, { organisation: organisation.name })} ·{' '}
        <time dateTime={createdAt} title={`${longDate(day, language)}, ${time}`}>
          {shortDate(day, language)}
        </time>
        {editedAt && ` · ${talk.edited}`}
        {replyTo && ` · ${say(talk.answers, { name: replyTo.author.user.name })}`}
        {reports.some(({ outcome }) => outcome === null) && <b> · {talk.reported}</b>}
      </p>
      {(asked || begun.found) && body !== null ? (
        <CommentEdit
          thread={thread}
          comment={comment}
          body={body}
          focus={asked}
          onDone={() => {
            ask(false);
            begun.forgotten();
          }}
        />
      ) : (
        <div className="said">
          {body === null ? (
            <p className="dim">
              {talk.removed} <span lang="">{removed?.reason}</span>
            </p>
          ) : (
            <Markdown html={bodyHtml ?? ''} lang={lang} />
          )}
          {editedAt && body !== null && <CommentHistory comment={comment.id} lang={lang} />}
          <CommentActs comment={comment} onEdit={() => ask(true)} onReply={onReply} />
        </div>
      )}
    </li>
  );
}, isSame);

// Who reads a thread never changes, and that is all a comment asks of it: of a thousand one is drawn anew.
function isSame(one: Props, other: Props): boolean {
  return one.comment === other.comment && one.thread.id === other.thread.id && one.onReply === other.onReply;
}
