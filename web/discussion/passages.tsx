import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../words/use-words';
import { useRoving } from './use-roving';
import { useDiscussionWords } from './words';

type Field = 'TITLE' | 'SUMMARY' | 'BODY';

/** A text that stands on the page, and the Markdown it was made of. */
export interface Shown {
  readonly field: Field;
  /** BCP 47. */
  readonly language: string;
  readonly source: string;
  readonly element: HTMLElement;
}

interface Texts {
  readonly shown: readonly Shown[];
  readonly add: (text: Shown) => () => void;
}

const TextsContext = createContext<Texts | undefined>(undefined);

export const useTexts = (): Texts => {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('a text to comment on stands outside of <ThreadsBeside>');
  return texts;
};

/** Knows the texts inside it, whatever shows them. */
export function TextsOfPage({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const value = useMemo<Texts>(
    () => ({
      shown,
      add: (text) => {
        setShown((before) => [...before, text]);
        return () => setShown((before) => before.filter((one) => one !== text));
      },
    }),
    [shown],
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
}

/** A text of a revision that can be commented on: inside `ThreadsBeside`, around whatever renders it. */
export function Commentable({ field, language, source, children }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const { add } = useContext(TextsContext) ?? {};
  const element = useRef<HTMLDivElement>(null);
  useRoving(element, source);
  useEffect(() => {
    if (!element.current) return;
    return add?.({ field, language, source, element: element.current });
    // `add` is another one with each text; the text is told of once.
  }, [field, language, source]);
  return (
    // A fresh element for each text: marks are put into it, and what React has made of the old one is gone with it.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div
      key={`${language} ${source}`}
      ref={element}
      className="commentable"
      role="group"
      aria-label={say(talk.passageText, { field })}
    >
      {children}
    </div>
  );
}
