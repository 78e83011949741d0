import type { Language } from '../words/language';

/** Between thousands, and before the decimals. */
const marks: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  en: { group: ',', decimal: '.' },
  kk: { group: '\u00a0', decimal: ',' },
  ru: { group: '\u00a0', decimal: ',' },
};

/** A decimal number as the API writes it (`1500000.50`), never through a float: `1,500,000.50`, `1 500 000,50`. */
export function decimal(value: string, language: Language): string {
  const { group, decimal: point } = marks[language];
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return `${sign ? '\u2212' : ''}${grouped}${rest ? point + rest : ''}`;
}

export const wholeNumber = (value: number, language: Language): string =>
  decimal(String(Math.round(value)), language);

/** `€1,900,000`, `1 900 000 €`; other currencies by their code, as everybody can read it: `KZT 1,000`, `1 000 KZT`. No decimals, or two. */
export function amount(value: string, currency: string, language: Language): string {
  const number = decimal(value.replace(/\.0+$/, '').replace(/\.\d$/, '$&0'), language);
  if (language === 'en') return currency === 'EUR' ? `€${number}` : `${currency}\u00a0${number}`;
  return `${number}\u00a0${currency === 'EUR' ? '€' : currency}`;
}
