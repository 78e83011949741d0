import { wordsOf } from '../../words/words-of';
import type { resetPasswordInEnglish } from './words.en';

export const useResetPasswordWords = wordsOf<typeof resetPasswordInEnglish>({
  en: async () => (await import('./words.en')).resetPasswordInEnglish,
  kk: async () => (await import('./words.kk')).resetPasswordInKazakh,
  ru: async () => (await import('./words.ru')).resetPasswordInRussian,
});
