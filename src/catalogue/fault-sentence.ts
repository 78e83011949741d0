import { type FaultCode, faultsInEnglish } from './faults.en.js';
import { faultsInKazakh } from './faults.kk.js';
import { faultsInRussian } from './faults.ru.js';
import type { Language } from './language.js';
import { fill, type Values } from './say.js';

/** The sentence for each fault, in every language. */
export const faultSentences: Readonly<Record<Language, Readonly<Record<FaultCode, string>>>> = {
  en: faultsInEnglish,
  kk: faultsInKazakh,
  ru: faultsInRussian,
};

/** What is wrong, as a sentence. */
export const faultSentence = (code: FaultCode, values: Values, language: Language): string =>
  fill(language, faultSentences[language][code], values);

/** The same of what an error carries as its `reason` and `values`; undefined where it carries none. */
export function carriedSentence(reason: unknown, values: unknown, language: Language): string | undefined {
  const code = Object.keys(faultsInEnglish).find((one): one is FaultCode => one === reason);
  return code && faultSentence(code, isValues(values) ? values : {}, language);
}

const isValues = (values: unknown): values is Values =>
  typeof values === 'object' &&
  values !== null &&
  Object.values(values).every((value) => typeof value === 'string' || typeof value === 'number');
