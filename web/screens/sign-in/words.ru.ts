import type { Words } from '../../words/catalogue.type';
import type { signInInEnglish } from './words.en';

export const signInInRussian: Words<typeof signInInEnglish> = {
  heading: 'Вход',
  email: 'Электронная почта',
  password: 'Пароль',
  button: 'Войти',
  forgotten: 'Задать новый пароль',
  takePart: 'Попросить об участии организации',
  sample: 'Учётные записи примера',
  sampleText: 'На этом сервере учебные данные: вход одним нажатием. Настоящих людей и позиций здесь нет.',
};
