import { wordsOf } from '../../words/words-of';
import type { discussionListInEnglish } from './words.en';

export const useDiscussionListWords = wordsOf<typeof discussionListInEnglish>({
  en: async () => (await import('./words.en')).discussionListInEnglish,
  kk: async () => (await import('./words.kk')).discussionListInKazakh,
  ru: async () => (await import('./words.ru')).discussionListInRussian,
});
