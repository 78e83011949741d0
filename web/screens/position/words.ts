import { wordsOf } from '../../words/words-of';
import type { positionInEnglish } from './words.en';

export const usePositionWords = wordsOf<typeof positionInEnglish>({
  en: async () => (await import('./words.en')).positionInEnglish,
  kk: async () => (await import('./words.kk')).positionInKazakh,
  ru: async () => (await import('./words.ru')).positionInRussian,
});
