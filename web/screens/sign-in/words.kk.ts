import type { Words } from '../../words/catalogue.type';
import type { signInInEnglish } from './words.en';

export const signInInKazakh: Words<typeof signInInEnglish> = {
  heading: 'Кіру',
  email: 'Электрондық пошта',
  password: 'Құпиясөз',
  button: 'Кіру',
  forgotten: 'Жаңа құпиясөз орнату',
  takePart: 'Ұйымның қатысуын сұрау',
  sample: 'Үлгі тіркелгілер',
  sampleText:
    'Бұл серверде үлгі деректер: бір басу арқылы кіресіз. Мұнда нақты адам да, нақты ұстаным да жоқ.',
};
