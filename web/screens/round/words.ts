import { wordsOf } from '../../words/words-of';
import type { roundInEnglish } from './words.en';

export const useRoundWords = wordsOf<typeof roundInEnglish>({
  en: async () => (await import('./words.en')).roundInEnglish,
  kk: async () => (await import('./words.kk')).roundInKazakh,
  ru: async () => (await import('./words.ru')).roundInRussian,
});
