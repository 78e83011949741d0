import { IntlMessageFormat } from 'intl-messageformat';
import { wholeNumber } from '../format/numbers';
import type { Language } from './language';
import { pluralRules } from './plural-rules';

/** The values of a sentence, by the names in its braces. */
export type Values = Readonly<Record<string, string | number>>;

type Formatters = NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters'];

const formats = new Map<string, IntlMessageFormat>();

/** Chromium has neither Kazakh numbers nor Kazakh plurals: both are ours, in every language alike. */
const formattersOf = (language: Language): NonNullable<Formatters> => ({
  getNumberFormat: () =>
    Object.defineProperty(new Intl.NumberFormat('en'), 'format', {
      value: (count: number) => wholeNumber(count, language),
    }),
  getDateTimeFormat: () => {
    throw new Error('Dates come into a sentence as words, from format/.');
  },
  getPluralRules: () => pluralRules(language),
});

/**
 * Fills an ICU message (`{name}`, `{count, plural, …}`, `{kind, select, …}`). A value that the message names and nobody gave
 * throws: it would be a sentence with a hole.
 */
export function say(language: Language, message: string, values: Values = {}): string {
  const key = `${language} ${message}`;
  const format =
    formats.get(key) ??
    new IntlMessageFormat(message, language, undefined, {
      ignoreTag: true,
      formatters: formattersOf(language),
    });
  formats.set(key, format);
  return String(format.format({ ...values }));
}
