/** The languages in which Concord speaks: equals, each with the whole catalogue. */
export const languages = ['en', 'kk', 'ru'] as const;
export type Language = (typeof languages)[number];

/** The first of the wanted languages (BCP 47 primary subtags, in the order preferred) that Concord speaks; else English. */
export function languageOf(wanted: readonly string[]): Language {
  for (const one of wanted) {
    const spoken = languages.find((language) => language === one);
    if (spoken) return spoken;
  }
  return 'en';
}
