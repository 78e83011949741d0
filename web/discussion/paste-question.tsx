import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words';
import type { Source } from './copied';
import { useDiscussionWords } from './words';

interface Props {
  readonly source: Source;
  /** Whether it was taken in another partnership. */
  readonly elsewhere: boolean;
  readonly onAnswer: (put: boolean) => void;
}

/** Asks, once for each source, before a text goes to others than it was written for. */
export function PasteQuestion({ source, elsewhere, onAnswer }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const leave = useRef<HTMLButtonElement>(null);
  useEffect(() => leave.current?.focus(), []);
  return (
    <div className="note calm" role="alert">
      <p>{elsewhere ? talk.pastedFromElsewhere : say(talk.pasted, source.named)}</p>
      <p className="acts">
        <button type="button" className="btn small" ref={leave} onClick={() => onAnswer(false)}>
          {talk.leaveIt}
        </button>
        <button type="button" className="btn small" onClick={() => onAnswer(true)}>
          {talk.pasteIt}
        </button>
      </p>
    </div>
  );
}
