import { type ReactNode, useId, useState } from 'react';
import { SendButton } from '../parts/send-button';
import { useFirstField } from '../parts/use-first-field';
import { useWords } from '../words/use-words';
import { useDiscussionWords } from './words';

interface Props {
  /** What is asked for. */
  readonly label: string;
  /** Verb and object. */
  readonly button: string;
  /** Does it; answers why not, or nothing. */
  readonly onSend: (words: string) => Promise<string | undefined>;
  readonly onDone: () => void;
  /** What else is asked, above. */
  readonly children?: ReactNode;
}

/** Asks for a sentence that an act needs, where the act was chosen. */
export function AskWords({ label, button, onSend, onDone, children }: Props) {
  const { words } = useWords();
  const talk = useDiscussionWords();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const id = useId();
  const form = useFirstField<HTMLFormElement>();
  const send = async () => {
    setBusy(true);
    const refused = await onSend(text);
    setBusy(false);
    if (refused === undefined) onDone();
    else setWhy(refused || words.parts.notSent);
  };
  return (
    <form
      ref={form}
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <div className="field">
        <label htmlFor={id}>{label}</label>
        {why && (
          <span className="wrong" role="alert" id={`${id}-why`}>
            {why}
          </span>
        )}
        <textarea
          id={id}
          rows={2}
          required
          aria-describedby={why && `${id}-why`}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <p className="acts">
        <button type="button" className="plain" onClick={onDone}>
          {talk.cancel}
        </button>
        <SendButton busy={busy}>{button}</SendButton>
      </p>
    </form>
  );
}
