import { useRef } from 'react';
import { useComposeWords } from './words';

/** Lets what was typed go, by hand and only after asking. */
export function DiscardButton({
  question,
  discard,
}: {
  readonly question: string;
  readonly discard: () => void;
}) {
  const words = useComposeWords();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="plain s" onClick={() => dialog.current?.showModal()}>
        {words.discard}
      </button>
      <dialog ref={dialog} aria-label={words.discard}>
        <div className="stack">
          <h2>{question}</h2>
          <button
            type="button"
            className="btn"
            onClick={() => {
              dialog.current?.close();
              discard();
            }}
          >
            {words.discardYes}
          </button>
          <button type="button" className="btn primary" onClick={() => dialog.current?.close()}>
            {words.discardNo}
          </button>
        </div>
      </dialog>
    </>
  );
}
