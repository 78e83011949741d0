import type { Language } from './language.js';

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: inWords('en-GB'),
  kk: inWords('kk'),
  ru: inWords('ru'),
};

function inWords(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** A day (ISO 8601) as a sentence has it: `3 May 2027`, `2027 ж. 3 мамыр`, `3 мая 2027 г.` */
export const longDate = (language: Language, day: string): string => formats[language].format(new Date(day));
