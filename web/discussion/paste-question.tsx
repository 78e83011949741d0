import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words';
import type { Source } from './copied';
import { useDiscussionWords } from './words';

interface Props {
  readonly source: Source;
  readonly onAnswer: (put: boolean) => void;
}

/** Asks, once for each source, before a text that one side wrote among itself goes into what all sides read. */
export function PasteQuestion({ source, onAnswer }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const leave = useRef<HTMLButtonElement>(null);
  useEffect(() => leave.current?.focus(), []);
  return (
    <div className="note calm" role="alert">
      <p>{say(talk.pasted, source.named)}</p>
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
