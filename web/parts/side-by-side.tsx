import { isLanguage, ownNames } from '../words/language';
import { useWords } from '../words/use-words';
import { Markdown } from './markdown';

interface Version {
  /** BCP 47. */
  readonly locale: string;
  readonly text: string;
}

const paragraphs = (text: string) => text.split(/\n{2,}/);

/** One text in its languages, side by side, aligned by paragraph; on a phone paragraph under paragraph, each with its language. */
export function SideBySide({ versions }: { readonly versions: readonly Version[] }) {
  const { language } = useWords();
  const rows = Math.max(0, ...versions.map(({ text }) => paragraphs(text).length));
  return (
    <div className="agreed">
      {Array.from({ length: rows }, (_, row) => (
        <div className="columns" key={row}>
          {versions.map(({ locale, text }) => (
            <div key={locale} lang={locale === language ? undefined : locale}>
              <p className="of">{isLanguage(locale) ? ownNames[locale] : locale}</p>
              <Markdown text={paragraphs(text)[row] ?? ''} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
