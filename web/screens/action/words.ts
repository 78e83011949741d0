import { wordsOf } from '../../words/words-of';
import type { actionInEnglish } from './words.en';

export const useActionWords = wordsOf<typeof actionInEnglish>({
  en: async () => (await import('./words.en')).actionInEnglish,
  kk: async () => (await import('./words.kk')).actionInKazakh,
  ru: async () => (await import('./words.ru')).actionInRussian,
});
