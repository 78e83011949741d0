import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../words/use-words';
import { useDiscussionWords } from './words';

type Field = 'TITLE' | 'SUMMARY' | 'BODY';

/** A text that stands on the page, and the Markdown it was made of. */
export interface Shown {
  readonly field: Field;
  /** BCP 47. */
  readonly language: string;
  readonly source: string;
  /** What it is shown in, in its order: one element, or, side by side with other languages, one for each block. */
  readonly elements: readonly HTMLElement[];
}

type Piece = Omit<Shown, 'elements'> & { readonly element: HTMLElement };

interface Texts {
  readonly shown: readonly Shown[];
  readonly add: (piece: Piece) => () => void;
}

/** The text that something on the page is in. */
export const textAt = (texts: readonly Shown[], node: Node): Shown | undefined =>
  texts.find(({ elements }) => elements.some((element) => element.contains(node)));

/** The texts that pieces on the page make. */
function joined(pieces: readonly Piece[]): Shown[] {
  const texts = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = `${piece.field} ${piece.language} ${piece.source}`;
    texts.set(key, [...(texts.get(key) ?? []), piece]);
  }
  return [...texts.values()].flatMap((of) => {
    const elements = of
      .map(({ element }) => element)
      .toSorted((one, other) =>
        one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    return of.slice(0, 1).map(({ field, language, source }) => ({ field, language, source, elements }));
  });
}

const TextsContext = createContext<Texts | undefined>(undefined);

export const useTexts = (): Texts => {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('a text to comment on stands outside of <ThreadsBeside>');
  return texts;
};

/** Knows the texts inside it, whatever shows them. */
export function TextsOfPage({ children }: { readonly children: ReactNode }) {
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  const value = useMemo<Texts>(
    () => ({
      shown: joined(pieces),
      add: (piece) => {
        setPieces((before) => [...before, piece]);
        return () => setPieces((before) => before.filter((one) => one !== piece));
      },
    }),
    [pieces],
  );
  return <TextsContext value={value}>{children}</TextsContext>;
}

interface Props {
  readonly field: Field;
  readonly language: string;
  /** The Markdown as the API says it: what passages are counted in. */
  readonly source: string;
  /** That text, rendered. */
  readonly children: ReactNode;
  /** Whether it is a block of the text alone, others of which stand elsewhere on the page. */
  readonly block?: boolean;
}

/** A text of a revision that can be commented on: inside `ThreadsBeside`, around whatever renders it. */
export function Commentable({ field, language, source, children, block = false }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const { add } = useContext(TextsContext) ?? {};
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    return add?.({ field, language, source, element: element.current });
    // `add` is another one with each text; the text is told of once.
  }, [field, language, source]);
  return (
    // A fresh element for each text: marks are put into it, and what React has made of the old one is gone with it.
    <div
      key={`${language} ${source}`}
      ref={element}
      className="commentable"
      {...(!block && { role: 'group', 'aria-label': say(talk.passageText, { field }) })}
    >
      {children}
    </div>
  );
}
