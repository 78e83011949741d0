import { Field } from '../../parts/field';
import { BehindLinks } from '../../texts/behind-links';
import type { DatedVersion } from '../../texts/behind-of';
import { isLanguage, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import { BodyField } from './body-field';
import { useComposeWords } from './words';
import { noVersion, type Version, type Writing } from './writing';

/** The text that one writes on, and how far each of its versions has come. */
export interface WrittenVersions {
  readonly action: { readonly id: string; readonly reference: string | null };
  readonly versions: readonly DatedVersion[];
}

interface Props {
  readonly languages: readonly string[];
  readonly equal: readonly string[];
  readonly shown: string;
  readonly show: (language: string) => void;
  readonly base: Writing;
  /** Of a text that is begun, nothing. */
  readonly written: WrittenVersions | undefined;
  readonly mine: Writing;
  readonly write: (mine: Writing) => void;
  readonly wrong: (field: string) => string | undefined;
}

export const nameOf = (language: string): string => (isLanguage(language) ? ownNames[language] : language);

const parts = ['title', 'summary'] as const;
const isChanged = (language: string, base: Writing, mine: Writing) =>
  JSON.stringify(base.texts[language] ?? noVersion) !== JSON.stringify(mine.texts[language] ?? noVersion);

/** The text, a language at a time; the others are one press away, with what is to be said of each. */
export function LanguageFields(props: Props) {
  const { languages, equal, shown, show, base, written, mine, write, wrong } = props;
  const { language: page, say } = useWords();
  const words = useComposeWords();
  const version = mine.texts[shown] ?? noVersion;
  const set = (part: keyof Version, text: string) =>
    write({ ...mine, texts: { ...mine.texts, [shown]: { ...version, [part]: text } } });
  const lang = shown === page ? undefined : shown;
  const changed = (one: string) => isChanged(one, base, mine);
  const wasBehind = (one: string) =>
    written?.versions.some(({ language, status }) => language === one && status.behind) ?? false;
  const isBehind = (one: string) => wasBehind(one) && !changed(one);
  // Who brings up a version that was behind says nothing new.
  const newer =
    base.texts[shown] && !changed(shown)
      ? languages.find((one) => one !== shown && changed(one) && !wasBehind(one))
      : undefined;
  const hints = { title: undefined, summary: words.summaryHint };
  return (
    <section className="sheet writing stack" aria-label={nameOf(shown)}>
      <fieldset className="seg" aria-label={words.language}>
        {languages.map((one) => (
          <button type="button" key={one} aria-pressed={one === shown} onClick={() => show(one)}>
            <span lang={one === page ? undefined : one}>{nameOf(one)}</span>
            <small>
              {mine.texts[one]?.title
                ? equal.includes(one)
                  ? words.equalMark
                  : words.translationMark
                : words.empty}
              {isBehind(one) && `, ${words.behindMark}`}
            </small>
          </button>
        ))}
      </fieldset>
      {newer && (
        <p className="s hot" role="status">
          {say(words.newerThan, { newer: nameOf(newer), older: nameOf(shown) })}
        </p>
      )}
      {!newer && written && isBehind(shown) && (
        <p className="s">
          <BehindLinks {...written} of={shown} />
        </p>
      )}
      {parts.map((part) => {
        const field = `${shown}-${part}`;
        const hint = hints[part];
        return (
          <Field key={field} name={field} label={words[part]} wrong={wrong(field)} {...(hint && { hint })}>
            {(control) =>
              part === 'title' ? (
                <input
                  {...control}
                  lang={lang}
                  value={version.title}
                  onChange={({ target }) => set(part, target.value)}
                />
              ) : (
                <textarea
                  {...control}
                  lang={lang}
                  className={part}
                  value={version[part]}
                  onChange={({ target }) => set(part, target.value)}
                />
              )
            }
          </Field>
        );
      })}
      <BodyField
        key={`${shown}-body`}
        field={`${shown}-body`}
        text={version.body}
        wrong={wrong(`${shown}-body`)}
        set={(text) => set('body', text)}
        lang={lang}
      />
    </section>
  );
}
