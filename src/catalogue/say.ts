import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.js';
import { terms } from './terms.js';

/** The values of a sentence, by the names in its braces. */
export type Values = Readonly<Record<string, string | number>>;

const formats = new Map<string, IntlMessageFormat>();

/**
 * Fills an ICU message (`{name}`, `{count, plural, …}`) of a language. A value the message names and nobody gave throws: it
 * would be a sentence with a hole.
 */
export function fill(language: Language, message: string, values: Values): string {
  const key = `${language} ${message}`;
  const format = formats.get(key) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  formats.set(key, format);
  return String(format.format({ ...values }));
}

/** The same, where a value that is a code with a word of its own is said in that word. */
export function say(language: Language, message: string, values: Values = {}): string {
  const inWords = Object.entries(values).map(([name, value]) => [name, terms[value]?.[language] ?? value]);
  return fill(language, message, Object.fromEntries(inWords));
}
