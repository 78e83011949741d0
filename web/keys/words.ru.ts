import type { Words } from '../words/catalogue.type';
import type { keysInEnglish } from './words.en';

export const keysInRussian: Words<typeof keysInEnglish> = {
  heading: 'Клавиши',
  search: 'Поиск по мероприятиям',
  all: 'Все клавиши',
  go: 'Перейти: {place}',
  next: 'Следующая строка списка',
  previous: 'Предыдущая строка списка',
  open: 'Открыть строку',
  close: 'Закрыть окно или меню',
  send: 'Отправить заполняемую форму',
  where: 'Пока вы пишете в поле, клавиши без Ctrl или ⌘ не действуют.',
  change: 'Включить или выключить одиночные клавиши',
  closeThis: 'Закрыть',
  single: 'Одиночные клавиши действуют на этом устройстве',
  singleHint:
    'Выключите их, если вы диктуете текст или нажимаете клавиши случайно. Enter, Esc и Ctrl Enter остаются.',
  list: 'Какие есть клавиши',
};
