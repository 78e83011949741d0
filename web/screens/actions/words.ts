import { wordsOf } from '../../words/words-of';
import type { actionsInEnglish } from './words.en';

export const useActionsWords = wordsOf<typeof actionsInEnglish>({
  en: async () => (await import('./words.en')).actionsInEnglish,
  kk: async () => (await import('./words.kk')).actionsInKazakh,
  ru: async () => (await import('./words.ru')).actionsInRussian,
});
