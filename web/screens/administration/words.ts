import { wordsOf } from '../../words/words-of';
import type { administrationInEnglish } from './words.en';

export const useAdministrationWords = wordsOf<typeof administrationInEnglish>({
  en: async () => (await import('./words.en')).administrationInEnglish,
  kk: async () => (await import('./words.kk')).administrationInKazakh,
  ru: async () => (await import('./words.ru')).administrationInRussian,
});
