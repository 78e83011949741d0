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
  /** Which parts another language has not followed yet: what stands above it, and each of its paragraphs. */
  readonly newer?: { readonly lead: boolean; readonly blocks: readonly boolean[] };
}

interface Props {
  readonly versions: readonly Version[];
  /** The word that marks such a paragraph. */
  readonly newerWord?: string;
  /** What is to stand around a block of the version of that language. */
  readonly around?: (locale: string, block: ReactNode) => ReactNode;
}

/** One text in its languages, side by side, aligned by paragraph; on a phone paragraph under paragraph, each with its language. */
export function SideBySide({ versions, newerWord, around = (_, block) => block }: Props) {
  const columns = useMemo(
    () => versions.map(({ html, ...version }) => ({ ...version, blocks: markdownBlocks(html) })),
    [versions],
  );
  const rows = Math.max(0, ...columns.map(({ blocks }) => blocks.length));
  return (
    <div className="agreed abreast">
      {versions.some(({ lead }) => lead) && (
        <div className="columns">
          {versions.map(({ locale, lead, newer }) => (
            <Part key={locale} locale={locale} newer={newer?.lead ? newerWord : undefined}>
              {lead}
            </Part>
          ))}
        </div>
      )}
      {Array.from({ length: rows }, (_, row) => (
        <div className="columns" key={row}>
          {columns.map(({ locale, blocks, newer }) => (
            <Part
              key={locale}
              locale={locale}
              // The marks count paragraphs of the source. Where those shown are not as many, none is marked rather than a wrong one.
              newer={newer?.blocks.length === blocks.length && newer.blocks[row] ? newerWord : undefined}
            >
              {blocks[row] !== undefined && around(locale, <Markdown html={blocks[row]} />)}
            </Part>
          ))}
        </div>
      ))}
    </div>
  );
}

interface PartProps {
  readonly locale: string;
  readonly newer: string | undefined;
  readonly children: ReactNode;
}

/** A paragraph in one language, under the name of the language; an empty cell where that language has no such paragraph. */
function Part({ locale, newer, children }: PartProps) {
  const { language } = useWords();
  return (
    <div lang={locale === language ? undefined : locale} className={newer && 'newer'}>
      {children && (
        <p className="of">
          {isLanguage(locale) ? ownNames[locale] : locale}
          {newer && (
            <>
              {' '}
              <span className="hot" lang={language}>
                {newer}
              </span>
            </>
          )}
        </p>
      )}
      {children}
    </div>
  );
}
