import type { Refusal, RefusalCode } from '../domain/refusal.js';
import type { Language } from './language.js';
import { refusalsInEnglish } from './refusals.en.js';
import { refusalsInKazakh } from './refusals.kk.js';
import { refusalsInRussian } from './refusals.ru.js';
import { say } from './say.js';

/** The sentence for each refusal, in every language. */
export const refusalSentences: Readonly<Record<Language, Readonly<Record<RefusalCode, string>>>> = {
  en: refusalsInEnglish,
  kk: refusalsInKazakh,
  ru: refusalsInRussian,
};

/** A refusal as a sentence that a person can act on. */
export function refusalSentence({ code, values }: Refusal, language: Language): string {
  return say(language, refusalSentences[language][code], values);
}
