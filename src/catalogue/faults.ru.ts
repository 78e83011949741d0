import type { FaultCode } from './faults.en.js';

/** The same in Russian. */
export const faultsInRussian: Readonly<Record<FaultCode, string>> = {
  TEXT_EMPTY: 'Здесь нет текста.',
  TEXT_TOO_LONG: 'Длиннее {max} знаков.',
  TEXT_CHARACTER: 'Есть знак {codePoint}, которого в тексте быть не может.',
  NOT_AN_EMAIL_ADDRESS: 'Это не адрес электронной почты.',
  NOT_A_WEB_ADDRESS: 'Это не веб-адрес.',
  NOT_AN_AMOUNT: 'Это не сумма: не более 18 цифр и 6 знаков после запятой.',
  AMOUNT_NEGATIVE: 'Сумма не бывает отрицательной.',
  NOT_A_DAY: 'Укажите день в виде 2026-11-22.',
  NOT_A_CODE: 'Укажите код: от 1 до 40 латинских букв, цифр, - и _; первый знак — буква или цифра.',
  NOT_A_LANGUAGE: 'Укажите код языка: en, kk или ru.',
  NOT_A_DIGEST: 'Это не дайджест: sha256: и 64 шестнадцатеричные цифры.',
  ROLE_MISSING: 'Укажите хотя бы одну роль.',
  MAIL_LANGUAGE: 'Письма бывают на en, kk или ru.',
  VERSION_MISSING: 'Нужна хотя бы одна языковая версия.',
  TITLE_MISSING: 'Укажите название дорожной карты.',
  DAYS_OUT_OF_NUMBER: 'Укажите от 1 до 100 дней.',
  NAME_WITHOUT_HOLIDAY: 'Название бывает только у праздника.',
  ORGANISATIONS_OUT_OF_NUMBER: 'Укажите организации: от {least} до {most}.',
  NOT_AN_ORGANISATION: 'Это не идентификатор организации.',
  APPROVALS_OUT_OF_RANGE: 'Число одобрений — от 1 до 1000.',
  APPROVALS_NOT_COUNTED: 'В правиле этого вида числа одобрений нет.',
  QUORUM_OUT_OF_RANGE: 'Кворум — число от 1 до 1000.',
  RESERVATION_UNFIT: 'Вид указывается у оговорки, и только у неё.',
  POSITION_MISSING: 'Выразите позицию или возьмите подготовленную: одно из двух.',
  GROUP_UNFIT: 'Укажите группу, если читать будет она, и только тогда.',
  ACCOUNT_OR_SIGN_IN: 'Войдите или укажите новую учётную запись.',
  NOT_A_LIST: 'Это не адрес списка.',
  WAIT_SECONDS:
    'Слишком много попыток. Повторите через {count, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}.',
  WAIT_MINUTES:
    'Слишком много попыток. Повторите через {count, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
  AWAY: 'База данных недоступна или перегружена. Повторите через несколько секунд, с тем же Idempotency-Key, если вы его посылали.',
  MASKED: 'У нас произошёл сбой. Сообщая о нём, укажите идентификатор запроса.',
};
