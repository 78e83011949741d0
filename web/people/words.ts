import { wordsOf } from '../words/words-of';
import type { peopleInEnglish } from './words.en';

export const usePeopleWords = wordsOf<typeof peopleInEnglish>({
  en: async () => (await import('./words.en')).peopleInEnglish,
  kk: async () => (await import('./words.kk')).peopleInKazakh,
  ru: async () => (await import('./words.ru')).peopleInRussian,
});
