import type { Catalogue } from './catalogue.type';
import type { Language } from './language';

const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./catalogue.en')).english,
  kk: async () => (await import('./catalogue.kk')).kazakh,
  ru: async () => (await import('./catalogue.ru')).russian,
};

/** The words of one language; the others stay where they are. */
export const loadCatalogue = (language: Language): Promise<Catalogue> => loaders[language]();
