import type { InputFault } from '../domain/input-fault.js';

/** What is said where an answer is no refusal of a rule: what is wrong with a value, that one has to wait, or that the server could not answer. */
export type FaultCode = InputFault | 'WAIT_SECONDS' | 'WAIT_MINUTES' | 'AWAY' | 'MASKED';

/** The sentences in English, in ICU MessageFormat. */
export const faultsInEnglish: Readonly<Record<FaultCode, string>> = {
  TEXT_EMPTY: 'There is no text in it.',
  TEXT_TOO_LONG: 'It is longer than {max} characters.',
  TEXT_CHARACTER: 'It has the character {codePoint}, which may not stand in a text.',
  NOT_AN_EMAIL_ADDRESS: 'It is not an e-mail address.',
  NOT_A_WEB_ADDRESS: 'It is not an address on the web.',
  NOT_AN_AMOUNT: 'It is not an amount of at most 18 digits and 6 decimals.',
  AMOUNT_NEGATIVE: 'An amount is not negative.',
  NOT_A_DAY: 'Give a day of the calendar as 2026-11-22.',
  NOT_A_CODE: 'Give a code of 1 to 40 letters, digits, - and _ that begins with a letter or a digit.',
  NOT_A_LANGUAGE: 'Give the code of a language: en, kk or ru.',
  NOT_A_DIGEST: 'It is not a digest: sha256: and 64 hexadecimal digits.',
  ROLE_MISSING: 'Give at least one role.',
  MAIL_LANGUAGE: 'Mails are in en, kk or ru.',
  VERSION_MISSING: 'There is at least one version.',
  TITLE_MISSING: 'Give the title of the roadmap.',
  DAYS_OUT_OF_NUMBER: 'Give 1 to 100 days.',
  NAME_WITHOUT_HOLIDAY: 'Only a holiday has a name.',
  ORGANISATIONS_OUT_OF_NUMBER: 'Give {least} to {most} organisations.',
  NOT_AN_ORGANISATION: 'It is not the id of an organisation.',
  APPROVALS_OUT_OF_RANGE: 'The number of approvals is from 1 to 1000.',
  APPROVALS_NOT_COUNTED: 'This kind of rule has no number of approvals.',
  QUORUM_OUT_OF_RANGE: 'The quorum is a number from 1 to 1000.',
  RESERVATION_UNFIT: 'A reservation has a type; no other position has one.',
  POSITION_MISSING: 'Say your position, or take the one that is prepared: one of the two.',
  GROUP_UNFIT: 'Give the group if a group is to read it, and only then.',
  ACCOUNT_OR_SIGN_IN: 'Sign in, or give a new account.',
  NOT_A_LIST: 'It is not the address of a list.',
  WAIT_SECONDS: 'Too many attempts. Try again in {count, plural, one {# second} other {# seconds}}.',
  WAIT_MINUTES: 'Too many attempts. Try again in {count, plural, one {# minute} other {# minutes}}.',
  AWAY: 'The database cannot be reached or is too busy. Try again in some seconds, with the same Idempotency-Key if you sent one.',
  MASKED: 'Something went wrong on our side. Give the request id when you report it.',
};
