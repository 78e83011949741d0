import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Catalogue } from './catalogue.type';
import { isLanguage, type Language } from './language';
import { loadCatalogue } from './load-catalogue';
import { loadWords } from './load-words';
import { say, type Values } from './say';

interface Speech {
  readonly language: Language;
  readonly words: Catalogue;
  /** Fills one of the words' messages. */
  readonly say: (message: string, values?: Values) => string;
  /** Goes on in another language, and remembers it on this device. */
  readonly speak: (language: Language) => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** The words of the page's language. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('words are used outside of <Speaking>');
  return speech;
}

/** Shows its children once the words of the language are there; the server has named it in `<html lang>`. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState<{ language: Language; words: Catalogue }>();
  const [wanted, setWanted] = useState<Language>(() => {
    const { lang } = document.documentElement;
    return isLanguage(lang) ? lang : 'en';
  });
  useEffect(() => {
    let current = true;
    void Promise.all([loadCatalogue(wanted), loadWords(wanted)]).then(([words]) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setSpoken({ language: wanted, words });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  const speech = useMemo<Speech | undefined>(
    () =>
      spoken && {
        ...spoken,
        say: (message, values) => say(spoken.language, message, values),
        speak: (language) => {
          // The server reads it to answer the next page in that language from the start.
          // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
          document.cookie = `concord-language=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
          setWanted(language);
        },
      },
    [spoken],
  );
  return speech && <SpeechContext value={speech}>{children}</SpeechContext>;
}
