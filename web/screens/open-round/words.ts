import { wordsOf } from '../../words/words-of';
import type { openRoundInEnglish } from './words.en';

export const useOpenRoundWords = wordsOf<typeof openRoundInEnglish>({
  en: async () => (await import('./words.en')).openRoundInEnglish,
  kk: async () => (await import('./words.kk')).openRoundInKazakh,
  ru: async () => (await import('./words.ru')).openRoundInRussian,
});
