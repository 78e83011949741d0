import { useWide } from '../../parts/use-width';
import { useWords } from '../../words/use-words';
import type { Difference } from './compared-facts';
import { paragraphsOf } from './paragraphs-of';
import { Pieces } from './pieces';
import { useActionWords } from './words';

interface Props {
  readonly text: Difference['texts'][number];
  readonly from: number;
  readonly to: number;
}

/**
 * One part of the text, paragraph by paragraph; those that are the same in both are folded. Where there is room what was
 * stands beside what is; else both are in one.
 */
export function ComparedText({ text, from, to }: Props) {
  const { language, say } = useWords();
  const words = useActionWords();
  const wide = useWide();
  const lang = text.language === language ? undefined : text.language;
  const runs = paragraphsOf(text.operations);
  if (runs.every(({ changed }) => !changed)) return null;
  return (
    <section className="agreed compared">
      <h2>{words.field[text.field]}</h2>
      {wide && (
        <div className="was-and-is s dim">
          <p>{say(words.revision, { revision: from })}</p>
          <p>{say(words.revision, { revision: to })}</p>
        </div>
      )}
      {runs.map(({ changed, paragraphs }, place) =>
        changed ? (
          paragraphs.map((pieces, row) =>
            wide ? (
              <div key={`${place} ${row}`} className="change was-and-is" tabIndex={-1} lang={lang}>
                <p className="lines">
                  <Spoken>{words.was}</Spoken>
                  <Pieces pieces={pieces.filter(({ kind }) => kind !== 'INSERTED')} />
                </p>
                <p className="lines">
                  <Spoken>{words.is}</Spoken>
                  <Pieces pieces={pieces.filter(({ kind }) => kind !== 'REMOVED')} />
                </p>
              </div>
            ) : (
              <p key={`${place} ${row}`} className="change lines" tabIndex={-1} lang={lang}>
                <Pieces pieces={pieces} />
              </p>
            ),
          )
        ) : (
          <details key={place}>
            <summary>{say(words.unchanged, { count: paragraphs.length })}</summary>
            {paragraphs.map((pieces, row) => (
              <p key={row} className="lines" lang={lang}>
                {pieces.map(({ text: piece }) => piece).join('')}
              </p>
            ))}
          </details>
        ),
      )}
    </section>
  );
}

/** Says which of two texts follows, to those who do not see that they stand side by side. */
const Spoken = ({ children }: { readonly children: string }) => (
  <span className="spoken" lang={useWords().language}>
    {children}:{' '}
  </span>
);
