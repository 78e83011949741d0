import { wordsOf } from '../words/words-of';
import type { textsInEnglish } from './words.en';

export const useTextsWords = wordsOf<typeof textsInEnglish>({
  en: async () => (await import('./words.en')).textsInEnglish,
  kk: async () => (await import('./words.kk')).textsInKazakh,
  ru: async () => (await import('./words.ru')).textsInRussian,
});
