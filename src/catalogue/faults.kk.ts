import type { FaultCode } from './faults.en.js';

/** The same in Kazakh. */
export const faultsInKazakh: Readonly<Record<FaultCode, string>> = {
  TEXT_EMPTY: 'Мұнда мәтін жоқ.',
  TEXT_TOO_LONG: 'Ұзындығы {max} таңбадан асады.',
  TEXT_CHARACTER: 'Мәтінде болмауға тиіс {codePoint} таңбасы бар.',
  NOT_AN_EMAIL_ADDRESS: 'Бұл электрондық пошта мекенжайы емес.',
  NOT_A_WEB_ADDRESS: 'Бұл веб-мекенжай емес.',
  NOT_AN_AMOUNT: 'Бұл сома емес: ең көбі 18 цифр және 6 ондық таңба.',
  AMOUNT_NEGATIVE: 'Сома теріс болмайды.',
  NOT_A_DAY: 'Бұл күнтізбе күні емес, мысалы 2026-11-22.',
  NOT_A_CODE: 'Бұл код емес: 1–40 латын әрпі, цифр, - және _.',
  NOT_A_LANGUAGE: 'Бұл тіл емес, мысалы en, kk немесе ru.',
  NOT_A_DIGEST: 'Бұл дайджест емес: sha256: және 64 он алтылық цифр.',
  ROLE_MISSING: 'Кемінде бір рөлді атаңыз.',
  MAIL_LANGUAGE: 'Хаттар en, kk немесе ru тілінде болады.',
  VERSION_MISSING: 'Кемінде бір тілдегі нұсқа қажет.',
  TITLE_MISSING: 'Жол картасының атауы болады.',
  DAYS_OUT_OF_NUMBER: '1-ден 100-ге дейін күнді атаңыз.',
  NAME_WITHOUT_HOLIDAY: 'Тек мереке күнінің атауы болады.',
  ORGANISATIONS_OUT_OF_NUMBER: 'Ұйымдардың санын {least}–{most} аралығында атаңыз.',
  NOT_AN_ORGANISATION: 'Бұл ұйымның идентификаторы емес.',
  APPROVALS_OUT_OF_RANGE: 'Мақұлдаулар саны 1-ден 1000-ға дейін.',
  APPROVALS_NOT_COUNTED: 'Ереженің бұл түрінде мақұлдаулар саны болмайды.',
  QUORUM_OUT_OF_RANGE: 'Кворум — 1-ден 1000-ға дейінгі сан.',
  RESERVATION_UNFIT: 'Түрі тек ескертпеде болады, әрі ескертпеде міндетті.',
  POSITION_MISSING: 'Ұстанымды білдіріңіз немесе дайындалғанын алыңыз: екеуінің бірі.',
  GROUP_UNFIT: 'Топ оны топ оқитын кезде ғана аталады.',
  ACCOUNT_OR_SIGN_IN: 'Кіріңіз немесе жаңа тіркелгіні көрсетіңіз.',
  NOT_A_LIST: 'Бұл тізімнің мекенжайы емес.',
  WAIT_SECONDS:
    'Әрекет тым көп болды. {count, plural, one {# секундтан} other {# секундтан}} кейін қайталаңыз.',
  WAIT_MINUTES:
    'Әрекет тым көп болды. {count, plural, one {# минуттан} other {# минуттан}} кейін қайталаңыз.',
  AWAY: 'Дерекқорға жету мүмкін емес немесе ол тым бос емес. Бірнеше секундтан кейін қайталаңыз; Idempotency-Key жіберген болсаңыз, соны қолданыңыз.',
  MASKED: 'Біздің тарапта ақау болды. Хабарлағанда сұраудың идентификаторын көрсетіңіз.',
};
