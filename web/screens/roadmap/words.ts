import { wordsOf } from '../../words/words-of';
import type { roadmapInEnglish } from './words.en';

export const useRoadmapWords = wordsOf<typeof roadmapInEnglish>({
  en: async () => (await import('./words.en')).roadmapInEnglish,
  kk: async () => (await import('./words.kk')).roadmapInKazakh,
  ru: async () => (await import('./words.ru')).roadmapInRussian,
});
