import { useState } from 'react';
import { longDate, shortDate } from '../format/dates';
import { localTime, ownTimeZone } from '../format/days';
import { JointMark } from '../parts/joint-mark';
import { Markdown } from '../parts/markdown';
import { SideCode } from '../parts/side-code';
import { useWords } from '../words/use-words';
import { CommentActs } from './comment-acts';
import { CommentEdit } from './comment-edit';
import { CommentHistory } from './comment-history';
import type { CommentOf } from './discussion.documents';
import { useDiscussionWords } from './words';

interface Props {
  readonly comment: CommentOf;
  /** Begins an answer to it; absent where nothing can be written. */
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
  /** The first that the viewer has not read. */
  readonly firstUnread: boolean;
}

/** What somebody wrote: by its side, person and organisation, in its language; of a removed one a tombstone. */
export function Comment({ comment, onReply, firstUnread }: Props) {
  const { language, say } = useWords();
  const talk = useDiscussionWords();
  const [editing, setEditing] = useState(false);
  const { author, organisation, body, bodyHtml, removed, createdAt, editedAt, replyTo, reports } = comment;
  const { day, time } = localTime(createdAt, ownTimeZone());
  const lang = comment.language === language ? undefined : comment.language;
  return (
    <li className="cm" id={comment.id} aria-label={author.user.name}>
      {firstUnread && <p className="unread">{talk.firstUnread}</p>}
      {organisation.side ? <SideCode code={organisation.side} small /> : <JointMark size={20} />}
      <p className="by">
        <b>{author.user.name}</b> {say(talk.forOrganisation, { organisation: organisation.name })} ·{' '}
        <time dateTime={createdAt} title={`${longDate(day, language)}, ${time}`}>
          {shortDate(day, language)}
        </time>
        {editedAt && ` · ${talk.edited}`}
        {replyTo && ` · ${say(talk.answers, { name: replyTo.author.user.name })}`}
        {reports.some(({ outcome }) => outcome === null) && <b> · {talk.reported}</b>}
      </p>
      {editing && body !== null ? (
        <CommentEdit comment={comment} body={body} onDone={() => setEditing(false)} />
      ) : (
        <div className="said">
          {body === null ? (
            <p className="dim">{say(talk.removed, { reason: removed?.reason ?? '' })}</p>
          ) : (
            <Markdown html={bodyHtml ?? ''} lang={lang} />
          )}
          {editedAt && body !== null && <CommentHistory comment={comment.id} lang={lang} />}
          <CommentActs comment={comment} onEdit={() => setEditing(true)} onReply={onReply} />
        </div>
      )}
    </li>
  );
}
