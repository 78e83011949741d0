import { wordsOf } from '../../words/words-of';
import type { roundActInEnglish } from './words.en';

export const useRoundActWords = wordsOf<typeof roundActInEnglish>({
  en: async () => (await import('./words.en')).roundActInEnglish,
  kk: async () => (await import('./words.kk')).roundActInKazakh,
  ru: async () => (await import('./words.ru')).roundActInRussian,
});
