import { useId } from 'react';
import type { Writing } from '../../drafts/use-draft';
import { localTime, ownTimeZone } from '../../format/days';
import { useWords } from '../../words/use-words';
import { usePositionWords } from './words';

/** Why: kept on this device while it is written, so that nothing typed is lost. */
export function ReasonsField({ draft, needed }: { readonly draft: Writing; readonly needed: boolean }) {
  const { words, say } = useWords();
  const position = usePositionWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{needed ? position.reasons : position.reasonsIfAny}</label>
      <span className="hint" id={`${id}-hint`}>
        {position.reasonsHint}
      </span>
      <textarea
        id={id}
        rows={5}
        value={draft.text}
        readOnly={!draft.ready}
        aria-describedby={`${id}-hint`}
        onChange={(event) => draft.write(event.target.value)}
      />
      {draft.failed ? (
        <span className="wrong">{words.parts.draftFailed}</span>
      ) : (
        draft.keptAt !== undefined && (
          <span className="hint">
            {say(words.parts.draftKept, {
              time: localTime(new Date(draft.keptAt), ownTimeZone()).time,
            })}
          </span>
        )
      )}
    </div>
  );
}
