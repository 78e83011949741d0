import { wordsOf } from '../../words/words-of';
import type { invitationInEnglish } from './words.en';

export const useInvitationWords = wordsOf<typeof invitationInEnglish>({
  en: async () => (await import('./words.en')).invitationInEnglish,
  kk: async () => (await import('./words.kk')).invitationInKazakh,
  ru: async () => (await import('./words.ru')).invitationInRussian,
});
