import type { Words } from '../../words/catalogue.type';
import type { roundActInEnglish } from './words.en';

export const roundActInRussian: Words<typeof roundActInEnglish> = {
  procedure: 'Процедура согласования',
  heading: {
    extend: 'Продлить срок',
    meeting: 'Попросить о встрече',
    cancel: 'Отменить процедуру',
    silence: 'Принять процедуру умолчания',
    answer: 'Дать ответ своей стороны',
    substitute: 'Назначить замещающего',
  },
  notDone: 'Это не сделано',
  notOpen: 'Вам это недоступно.',
  extendOnce: 'Срок продлевается один раз. Выраженные позиции остаются как есть.',
  newDeadline: 'Новый срок',
  meetingWhat: 'Каждая сторона просит один раз за процедуру. Срок не меняется.',
  agenda: 'Что обсудить',
  cancelWhat: 'Процедура закончится ничем; текст можно будет снова менять.',
  reasons: 'Причины',
  writeIt: 'Напишите то, что прочтут стороны.',
  chooseDay: 'Выберите день.',
  allRead: 'Это читают все стороны.',
  silenceWhat:
    'Если ваша сторона до истечения срока не возразит и не сделает оговорки, она одобрила текст. Её правило, кворум и виды организаций тогда не применяются.',
  answer: 'Ответ',
  where: 'Где решено',
  registryNumber: 'Регистрационный номер',
  decidedOn: 'День решения',
  document: 'Документ',
  documentHint: 'Ссылка или реквизиты.',
  answerReasons: 'Причины, если есть',
  substituteWhat:
    'Сотрудник вашей организации выражает её позиции за вас. Автор текста этого сделать не может.',
  substitute: 'Сотрудник',
  until: 'До конца дня',
  nobody: 'В вашей организации больше нет никого, кто мог бы вас замещать.',
  substituteUntil: '{name}, до {date}',
  endSubstitution: 'Окончить замещение',
};
