import type { Words } from '../../words/catalogue.type';
import type { resetPasswordInEnglish } from './words.en';

export const resetPasswordInRussian: Words<typeof resetPasswordInEnglish> = {
  heading: 'Новый пароль',
  send: 'Отправить ссылку',
  sent: 'Если с этим адресом есть учётная запись, на него отправлена ссылка. Она действует один раз, в течение часа.',
  password: 'Новый пароль',
  hint: 'От 15 до 128 знаков любой письменности. Предложение запомнить легче, чем слово.',
  set: 'Задать пароль',
  done: 'Пароль задан. Все сеансы учётной записи завершены: войдите с новым паролем.',
  toSignIn: 'Перейти ко входу',
};
