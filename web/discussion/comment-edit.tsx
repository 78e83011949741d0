import { refusedBy } from '../parts/refused-by';
import { useAct } from '../parts/use-act';
import { useWords } from '../words/use-words';
import { editDocument } from './acts.documents';
import { Composer } from './composer';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { useDiscussionWords } from './words';

interface Props {
  readonly comment: CommentOf;
  readonly body: string;
  readonly thread: ThreadOf;
  /** Whether one has just asked for it, and goes on by writing. */
  readonly focus: boolean;
  readonly onDone: () => void;
}

/** What a begun edit of a comment is kept by. */
export const editOf = (comment: string): string => `${comment} edit`;

/** Edits one's own comment in its place, kept as a draft like a new one; what it said before stays to be read. */
export function CommentEdit({ comment, body, thread, focus, onDone }: Props) {
  const { words } = useWords();
  const talk = useDiscussionWords();
  const { act } = useAct(editDocument);
  const { id, language } = comment;
  return (
    <div className="said">
      <Composer
        audience={thread.audience}
        subject={editOf(id)}
        on={thread.id}
        button={talk.saveFor}
        focus={focus}
        edited={{ text: body, language }}
        onDiscard={onDone}
        onSend={async (text) => {
          const { data, error } = await act({ input: { comment: id, body: text } });
          const told = refusedBy(error) ?? data?.editComment.refusal;
          const refused = told?.message ?? (error && words.parts.notSent);
          return refused ? { refused } : { goesOn: editOf(id) };
        }}
        onSent={(more) => {
          if (!more) onDone();
        }}
      />
    </div>
  );
}
