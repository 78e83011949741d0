import { useWords } from '../../words/use-words';
import type { Difference } from './compared-facts';
import { paragraphsOf } from './paragraphs-of';
import { useActionWords } from './words';

/** One part of the text, paragraph by paragraph; those that are the same in both are folded. */
export function ComparedText({ text }: { readonly text: Difference['texts'][number] }) {
  const { language, say } = useWords();
  const words = useActionWords();
  const lang = text.language === language ? undefined : text.language;
  const runs = paragraphsOf(text.operations);
  if (runs.every(({ changed }) => !changed)) return null;
  return (
    <section className="agreed compared">
      <h2>{words.field[text.field]}</h2>
      {runs.map(({ changed, paragraphs }, place) =>
        changed ? (
          paragraphs.map((pieces, row) => (
            <p key={`${place} ${row}`} className="change lines" tabIndex={-1} lang={lang}>
              {pieces.map(({ kind, text: piece }, at) => (
                <Piece key={at} kind={kind} piece={piece} />
              ))}
            </p>
          ))
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

interface PieceProps {
  readonly kind: Difference['texts'][number]['operations'][number]['kind'];
  readonly piece: string;
}

function Piece({ kind, piece }: PieceProps) {
  const { language } = useWords();
  const words = useActionWords();
  if (kind === 'SAME') return piece;
  const Tag = kind === 'INSERTED' ? 'ins' : 'del';
  return (
    <Tag>
      <span
        className="spoken"
        lang={language}
      >{`${kind === 'INSERTED' ? words.inserted : words.removed} `}</span>
      {piece}
      <span className="spoken" lang={language}>{` ${words.end} `}</span>
    </Tag>
  );
}
