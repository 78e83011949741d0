import { useWords } from '../../words/use-words';
import type { Piece } from './paragraphs-of';
import { useActionWords } from './words';

/** Stretches of a paragraph; what was inserted or removed is shown and spoken as such. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { language } = useWords();
  const words = useActionWords();
  return pieces.map(({ kind, text }, place) => {
    if (kind === 'SAME') return text;
    const Tag = kind === 'INSERTED' ? 'ins' : 'del';
    return (
      <Tag key={place}>
        <span
          className="spoken"
          lang={language}
        >{`${kind === 'INSERTED' ? words.inserted : words.removed} `}</span>
        {text}
        <span className="spoken" lang={language}>{` ${words.end} `}</span>
      </Tag>
    );
  });
}
