import type { Language } from './language.js';
import type { MailKind, MailWords } from './mail-kinds.js';
import { mailsInEnglish } from './mails.en.js';
import { mailsInKazakh } from './mails.kk.js';
import { mailsInRussian } from './mails.ru.js';
import { fill, type Values } from './say.js';

/** What each kind of mail says, in every language. */
export const mailWords: Readonly<Record<Language, Readonly<Record<MailKind, MailWords>>>> = {
  en: mailsInEnglish,
  kk: mailsInKazakh,
  ru: mailsInRussian,
};

/** The words of a mail with their values in them, as they are: a name that looks like a code stays a name. */
export function wordsOf(kind: MailKind, language: Language, values: Values): MailWords {
  const { subject, before, link, after } = mailWords[language][kind];
  const filled = (message: string) => fill(language, message, values);
  return {
    subject: filled(subject),
    before: before.map(filled),
    ...(link && { link: filled(link) }),
    after: after.map(filled),
  };
}
