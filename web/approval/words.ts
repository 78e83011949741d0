import { wordsOf } from '../words/words-of';
import type { approvalInEnglish } from './words.en';

export const useApprovalWords = wordsOf<typeof approvalInEnglish>({
  en: async () => (await import('./words.en')).approvalInEnglish,
  kk: async () => (await import('./words.kk')).approvalInKazakh,
  ru: async () => (await import('./words.ru')).approvalInRussian,
});
