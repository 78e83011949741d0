import { languages, ownNames } from '../words/language';
import { useWords } from '../words/use-words';

/** The languages by their own names: the choice of this device. */
export function Languages() {
  const { language, words, speak } = useWords();
  return (
    <fieldset className="languages" aria-label={words.frame.language}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          className="plain"
          lang={one}
          aria-pressed={one === language}
          onClick={() => speak(one)}
        >
          {ownNames[one]}
        </button>
      ))}
    </fieldset>
  );
}
