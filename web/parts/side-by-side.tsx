import { type ReactNode, useMemo } from 'react';
import { isLanguage, ownNames } from '../words/language';
import { useWords } from '../words/use-words';
import { Markdown } from './markdown';
import { markdownBlocks } from './markdown-blocks';

interface Version {
  /** BCP 47. */
  readonly locale: string;
  /** `bodyHtml` of the API. */
  readonly html: string;
  /** What stands above it, if anything. */
  readonly lead?: ReactNode;
}

interface Props {
  readonly versions: readonly Version[];
  /** What is to stand around a block of the version of that language. */
  readonly around?: (locale: string, block: ReactNode) => ReactNode;
}

/** One text in its languages, side by side, aligned by paragraph; on a phone paragraph under paragraph, each with its language. */
export function SideBySide({ versions, around = (_, block) => block }: Props) {
  const { language } = useWords();
  const columns = useMemo(
    () => versions.map(({ locale, html }) => ({ locale, blocks: markdownBlocks(html) })),
    [versions],
  );
  const rows = Math.max(0, ...columns.map(({ blocks }) => blocks.length));
  return (
    <div className="agreed abreast">
      {versions.some(({ lead }) => lead) && (
        <div className="columns">
          {versions.map(({ locale, lead }) => (
            <div key={locale} lang={locale === language ? undefined : locale}>
              <p className="of">{isLanguage(locale) ? ownNames[locale] : locale}</p>
              {lead}
            </div>
          ))}
        </div>
      )}
      {Array.from({ length: rows }, (_, row) => (
        <div className="columns" key={row}>
          {columns.map(({ locale, blocks }) => (
            <div key={locale} lang={locale === language ? undefined : locale}>
              {blocks[row] !== undefined && (
                <>
                  <p className="of">{isLanguage(locale) ? ownNames[locale] : locale}</p>
                  {around(locale, <Markdown html={blocks[row]} />)}
                </>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
