import type { Words } from '../../words/catalogue.type';
import type { registrationInEnglish } from './words.en';

export const registrationInRussian: Words<typeof registrationInEnglish> = {
  heading: 'Участие',
  text: 'Попросите об участии вашей организации в партнёрстве. Решает координатор её стороны; он пригласит того, кого вы назовёте.',
  partnership: 'Партнёрство',
  partnershipHint: 'Как в адресе, латинскими буквами.',
  name: 'Название организации',
  sideHint: 'Код стороны латинскими буквами. Пусто: совместная организация, вне сторон.',
  countryHint: 'Две латинские буквы страны. Пусто: не одной страны.',
  contactName: 'Кого пригласить',
  contactEmail: 'Адрес электронной почты',
  message: 'Почему организация хочет участвовать',
  send: 'Попросить об участии',
  sent: 'Просьба отправлена. О решении названный вами человек узнает из письма.',
};
