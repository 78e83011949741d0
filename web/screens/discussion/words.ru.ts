import type { Words } from '../../words/catalogue.type';
import type { discussionListInEnglish } from './words.en';

export const discussionListInRussian: Words<typeof discussionListInEnglish> = {
  found:
    '{count, plural, =0 {Нет обсуждений} one {# обсуждение} few {# обсуждения} many {# обсуждений} other {# обсуждения}}',
  audience: 'Кто читает',
  anybody: 'Кто угодно',
  PARTNERSHIP: 'Совместные',
  SIDE: 'Одна сторона',
  AUTHORITIES: 'Органы стороны',
  GROUP: 'Группа',
  ORGANISATION: 'Одна организация',
  CIRCLE: 'Ответственные исполнители',
  kind: 'Вид',
  anyKind: 'Все',
  DISCUSSION: 'Обмен мнениями',
  OPEN_POINT: 'Нерешённые вопросы',
  onlyUnread: 'Только непрочитанные',
  unread: 'Непрочитанные',
  read: 'Прочитанные',
  empty: 'Подходящих обсуждений нет.',
  clear: 'Снять фильтры',
  more: 'Показать ещё',
  choose: 'Выберите обсуждение.',
  list: 'Обсуждения',
  begin: 'Начать обсуждение',
  onWhat: 'О чём оно',
  anAction: 'Мероприятие',
  anotherAction: 'Другое мероприятие',
  forWhom: 'Кто будет его читать',
};
