import { wordsOf } from '../../words/words-of';
import type { directoryInEnglish } from './words.en';

export const useDirectoryWords = wordsOf<typeof directoryInEnglish>({
  en: async () => (await import('./words.en')).directoryInEnglish,
  kk: async () => (await import('./words.kk')).directoryInKazakh,
  ru: async () => (await import('./words.ru')).directoryInRussian,
});
