import { useState } from 'react';
import { Field } from '../../parts/field';
import { Preview } from '../../parts/preview';
import { useComposeWords } from './words';

interface Props {
  readonly field: string;
  readonly lang: string | undefined;
  readonly text: string;
  readonly wrong: string | undefined;
  readonly set: (text: string) => void;
}

/** The text in Markdown; one press shows it as it will be read, another goes back to writing. What is wrong is shown where one writes. */
export function BodyField({ field, lang, text, wrong, set }: Props) {
  const words = useComposeWords();
  const [wanted, want] = useState(false);
  const seen = wanted && !wrong;
  return (
    <div className="body-field">
      {!wrong && (
        <button type="button" className="btn small" aria-pressed={seen} onClick={() => want(!seen)}>
          {words.preview}
        </button>
      )}
      {seen ? (
        <section className="preview" aria-label={words.previewOf}>
          <p className="s dim">{words.previewOf}</p>
          <div className="agreed">
            <Preview text={text} lang={lang} empty={words.nothingToShow} />
          </div>
        </section>
      ) : (
        <Field name={field} label={words.body} wrong={wrong} hint={words.bodyHint}>
          {(control) => (
            <textarea
              {...control}
              lang={lang}
              className="body"
              value={text}
              onChange={({ target }) => set(target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
