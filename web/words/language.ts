/** The languages of the workspace: equals, each with the whole catalogue. */
export const languages = ['en', 'kk', 'ru'] as const;
export type Language = (typeof languages)[number];

/** By their own names, as whoever reads no other would look for them. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  kk: 'Қазақша',
  ru: 'Русский',
};

export const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text);
