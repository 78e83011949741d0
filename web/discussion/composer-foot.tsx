import type { Writing } from '../drafts/use-draft';
import { localTime, ownTimeZone } from '../format/days';
import { isLanguage, ownNames } from '../words/language';
import { useWords } from '../words/use-words';
import type { namedIn } from './audience';
import { useWorkingLanguages } from './discussion-place';
import { useDiscussionWords } from './words';

interface Props {
  readonly draft: Writing;
  readonly busy: boolean;
  /** Why nothing can be sent now. */
  readonly off: string | undefined;
  /** The words of the button, with `named` in their braces. */
  readonly button: string;
  readonly named: ReturnType<typeof namedIn>;
  readonly language: string;
  /** Absent: it stays. */
  readonly onLanguage: ((language: string) => void) | undefined;
  readonly onDiscard: () => void;
  /** Whether it is shown as it will be read. */
  readonly seen: boolean;
  readonly onSee: (seen: boolean) => void;
}

/** Under a text that is written: its draft, its preview, its language, and the button that says who will read it. */
export function ComposerFoot(props: Props) {
  const { draft, busy, off, button, named, language, onLanguage, onDiscard, seen, onSee } = props;
  const { words, say } = useWords();
  const talk = useDiscussionWords();
  const languages = useWorkingLanguages();
  const { keptAt, failed, text } = draft;
  const kept =
    keptAt && say(words.parts.draftKept, { time: localTime(new Date(keptAt), ownTimeZone()).time });
  return (
    <div className="foot">
      <span className="kept">
        <span role="status">{failed ? words.parts.draftFailed : kept}</span>
        <button
          type="button"
          className="plain"
          onClick={() => {
            void draft.discard();
            onDiscard();
          }}
        >
          {talk.discard}
        </button>
        {off && <span>{off}</span>}
      </span>
      <button type="button" className="btn small" aria-pressed={seen} onClick={() => onSee(!seen)}>
        {talk.preview}
      </button>
      {onLanguage && (
        <label className="tongue">
          <span className="spoken">{talk.language}</span>
          <select value={language} onChange={({ currentTarget }) => onLanguage(currentTarget.value)}>
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {isLanguage(one) ? ownNames[one] : one}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="submit"
        className="btn small send"
        aria-disabled={busy || off !== undefined || text.trim() === ''}
      >
        {busy ? words.parts.sending : say(button, named)}
      </button>
    </div>
  );
}
