import type { Language } from './language';

/** Plural categories after CLDR 48, written out: Chromium carries no Kazakh. Whole numbers alone are counted here. */
const categories: Readonly<Record<Language, (n: number) => Intl.LDMLPluralRule>> = {
  en: (n) => (n === 1 ? 'one' : 'other'),
  kk: (n) => (n === 1 ? 'one' : 'other'),
  ru: (n) => {
    const [tens, ones] = [n % 100, n % 10];
    if (ones === 1 && tens !== 11) return 'one';
    if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return 'few';
    return 'many';
  },
};

/** What intl-messageformat asks of Intl.PluralRules. */
export function pluralRules(language: Language): Intl.PluralRules {
  return Object.defineProperty(new Intl.PluralRules('en'), 'select', {
    value: (n: number) => (Number.isInteger(n) ? categories[language](Math.abs(n)) : 'other'),
  });
}
