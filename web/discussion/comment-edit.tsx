import { useId, useState } from 'react';
import { SendButton } from '../parts/send-button';
import { useAct } from '../parts/use-act';
import { useWords } from '../words/use-words';
import { editDocument } from './acts.documents';
import type { CommentOf } from './discussion.documents';
import { useDiscussionWords } from './words';

interface Props {
  readonly comment: CommentOf;
  readonly body: string;
  readonly onDone: () => void;
}

/** Edits one's own comment in its place; what it said before stays to be read. */
export function CommentEdit({ comment, body, onDone }: Props) {
  const { words } = useWords();
  const talk = useDiscussionWords();
  const [text, setText] = useState(body);
  const [why, setWhy] = useState<string>();
  const { busy, act } = useAct(editDocument);
  const id = useId();
  const save = async () => {
    const { data, error } = await act({ input: { comment: comment.id, body: text } });
    const refused = error ? words.parts.notSent : data?.editComment.refusal?.message;
    if (refused) setWhy(refused);
    else onDone();
  };
  return (
    <form
      className="compose said"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        aria-label={talk.yourText}
        aria-describedby={why && id}
        lang={comment.language}
        rows={4}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {why && (
        <p className="wrong" role="alert" id={id}>
          {why}
        </p>
      )}
      <p className="acts">
        <button type="button" className="plain" onClick={onDone}>
          {talk.cancel}
        </button>
        <SendButton busy={busy}>{talk.save}</SendButton>
      </p>
    </form>
  );
}
