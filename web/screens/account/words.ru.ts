import type { Words } from '../../words/catalogue.type';
import type { accountInEnglish } from './words.en';

export const accountInRussian: Words<typeof accountInEnglish> = {
  youAre: '{name}, {email}',
  seats: 'От чьего имени вы действуете',
  noSeats: 'Пока ни от чьего: вас может пригласить координатор вашей стороны.',
  sessions: 'Где выполнен вход',
  device: 'Сеть',
  unknown: 'Неизвестна',
  begun: 'Вход выполнен',
  used: 'Последнее использование',
  ends: 'Завершится',
  here: 'Этот браузер',
  revoke: 'Завершить сеанс',
  revoked: 'Тот сеанс завершён.',
  password: 'Пароль',
  current: 'Нынешний пароль',
  next: 'Новый пароль',
  hint: 'От 15 до 128 знаков любой письменности. Предложение запомнить легче, чем слово.',
  change: 'Сменить пароль',
  changed: 'Пароль сменён. Все другие сеансы завершены.',
  language: 'Язык этого устройства',
};
