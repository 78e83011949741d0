import { type Language, languageOf, languages } from '../../catalogue/language.js';
import { acceptedLanguages } from './accepted-languages.js';

/** The language of a page: that chosen on it before (its cookie), else the browser's first that Concord speaks. */
export function pageLanguage(cookie: string | undefined, accepted: string | undefined): Language {
  const chosen = /(?:^|;\s*)concord-language=(\w+)/.exec(cookie ?? '')?.[1];
  return languages.find((language) => language === chosen) ?? languageOf(acceptedLanguages(accepted));
}
