import { wordsOf } from '../../words/words-of';
import type { registrationInEnglish } from './words.en';

export const useRegistrationWords = wordsOf<typeof registrationInEnglish>({
  en: async () => (await import('./words.en')).registrationInEnglish,
  kk: async () => (await import('./words.kk')).registrationInKazakh,
  ru: async () => (await import('./words.ru')).registrationInRussian,
});
