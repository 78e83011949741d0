import { wordsOf } from '../../words/words-of';
import type { accountInEnglish } from './words.en';

export const useAccountWords = wordsOf<typeof accountInEnglish>({
  en: async () => (await import('./words.en')).accountInEnglish,
  kk: async () => (await import('./words.kk')).accountInKazakh,
  ru: async () => (await import('./words.ru')).accountInRussian,
});
