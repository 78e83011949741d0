import { use } from 'react';
import type { Words } from './catalogue.type';
import type { Language } from './language';
import { follow } from './load-words';
import { useWords } from './use-words';

type Loaders<Of> = Readonly<Record<Language, () => Promise<Words<Of>>>>;

/**
 * The words of one screen, or of a folder that several screens share: they come with it, in the page's language alone.
 * Answers the hook that gives them.
 */
export function wordsOf<Of>(loaders: Loaders<Of>): () => Words<Of> {
  const asked = new Map<Language, Promise<Words<Of>>>();
  const there = new Map<Language, Words<Of>>();
  const load = (language: Language): Promise<Words<Of>> => {
    const loading = asked.get(language) ?? loaders[language]();
    asked.set(language, loading);
    loading.then(
      (words) => there.set(language, words),
      () => asked.delete(language),
    );
    return loading;
  };
  follow(load);
  return function useWordsOfIt() {
    const { language } = useWords();
    return there.get(language) ?? use(load(language));
  };
}
