import { useEffect, useRef } from 'react';
import { useComposeWords } from './words';

/** A sentence about a field. */
export interface Told {
  /** Its name in what is sent; undefined: it concerns the whole text. */
  readonly field: string | undefined;
  readonly message: string;
}

interface Props {
  readonly told: readonly Told[];
  /** Brings a field before the eyes and gives it the focus. */
  readonly goTo: (field: string) => void;
}

/** Why the text was not saved: what is wrong, each with the way to its field. Takes the focus. */
export function ProblemSummary({ told, goTo }: Props) {
  const words = useComposeWords();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told.length > 0) note.current?.focus();
  }, [told]);
  if (told.length === 0) return null;
  return (
    <div className="note" role="alert" tabIndex={-1} ref={note}>
      <h2>{words.refused}</h2>
      <ul>
        {told.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === undefined ? (
              message
            ) : (
              <button type="button" className="plain" onClick={() => goTo(field)}>
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
