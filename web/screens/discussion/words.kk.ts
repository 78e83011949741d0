import type { Words } from '../../words/catalogue.type';
import type { discussionListInEnglish } from './words.en';

export const discussionListInKazakh: Words<typeof discussionListInEnglish> = {
  found: '{count, plural, =0 {Талқылау жоқ} one {# талқылау} other {# талқылау}}',
  audience: 'Кім оқиды',
  anybody: 'Кез келген',
  PARTNERSHIP: 'Бірлескен',
  SIDE: 'Бір тарап',
  AUTHORITIES: 'Тараптың органдары',
  GROUP: 'Топ',
  ORGANISATION: 'Бір ұйым',
  CIRCLE: 'Жауапты орындаушылар',
  kind: 'Түрі',
  anyKind: 'Бәрі',
  DISCUSSION: 'Пікір алмасу',
  OPEN_POINT: 'Шешілмеген мәселелер',
  onlyUnread: 'Тек оқылмағандар',
  unread: 'Оқылмаған',
  read: 'Оқылған',
  empty: 'Сәйкес талқылау жоқ.',
  clear: 'Сүзгілерді алып тастау',
  more: 'Тағы көрсету',
  choose: 'Талқылауды таңдаңыз.',
  list: 'Талқылаулар',
  begin: 'Әріптестік туралы талқылау бастау',
};
