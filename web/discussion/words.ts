import { wordsOf } from '../words/words-of';
import type { discussionInEnglish } from './words.en';

export const useDiscussionWords = wordsOf<typeof discussionInEnglish>({
  en: async () => (await import('./words.en')).discussionInEnglish,
  kk: async () => (await import('./words.kk')).discussionInKazakh,
  ru: async () => (await import('./words.ru')).discussionInRussian,
});
