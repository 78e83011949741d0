import { wordsOf } from '../words/words-of';
import type { keysInEnglish } from './words.en';

export const useKeyWords = wordsOf<typeof keysInEnglish>({
  en: async () => (await import('./words.en')).keysInEnglish,
  kk: async () => (await import('./words.kk')).keysInKazakh,
  ru: async () => (await import('./words.ru')).keysInRussian,
});
