import { wordsOf } from '../../words/words-of';
import type { composeInEnglish } from './words.en';

export const useComposeWords = wordsOf<typeof composeInEnglish>({
  en: async () => (await import('./words.en')).composeInEnglish,
  kk: async () => (await import('./words.kk')).composeInKazakh,
  ru: async () => (await import('./words.ru')).composeInRussian,
});
