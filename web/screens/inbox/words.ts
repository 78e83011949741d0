import { wordsOf } from '../../words/words-of';
import type { inboxInEnglish } from './words.en';

export const useInboxWords = wordsOf<typeof inboxInEnglish>({
  en: async () => (await import('./words.en')).inboxInEnglish,
  kk: async () => (await import('./words.kk')).inboxInKazakh,
  ru: async () => (await import('./words.ru')).inboxInRussian,
});
