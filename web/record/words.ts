import { wordsOf } from '../words/words-of';
import type { recordInEnglish } from './words.en';

export const useRecordWords = wordsOf<typeof recordInEnglish>({
  en: async () => (await import('./words.en')).recordInEnglish,
  kk: async () => (await import('./words.kk')).recordInKazakh,
  ru: async () => (await import('./words.ru')).recordInRussian,
});
