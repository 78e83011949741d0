import type { Words } from '../../words/catalogue.type';
import type { resetPasswordInEnglish } from './words.en';

export const resetPasswordInKazakh: Words<typeof resetPasswordInEnglish> = {
  heading: 'Жаңа құпиясөз',
  send: 'Сілтеме жіберу',
  sent: 'Бұл мекенжайда тіркелгі болса, оған сілтеме жіберілді. Ол бір рет, бір сағат бойы жарамды.',
  password: 'Жаңа құпиясөз',
  hint: 'Кез келген жазудағы 15–128 таңба. Сөзден гөрі сөйлемді есте сақтау оңай.',
  set: 'Құпиясөзді орнату',
  done: 'Құпиясөз орнатылды. Тіркелгінің барлық сеансы аяқталды: жаңа құпиясөзбен кіріңіз.',
  toSignIn: 'Кіру бетіне өту',
};
