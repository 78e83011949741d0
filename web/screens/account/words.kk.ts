import type { Words } from '../../words/catalogue.type';
import type { accountInEnglish } from './words.en';

export const accountInKazakh: Words<typeof accountInEnglish> = {
  youAre: '{name}, {email}',
  seats: 'Кімнің атынан әрекет етесіз',
  noSeats: 'Әзірге ешкімнің: сізді тарапыңыздың үйлестірушісі шақыра алады.',
  sessions: 'Қайда кіргенсіз',
  device: 'Желі',
  unknown: 'Белгісіз',
  begun: 'Кірген уақыты',
  used: 'Соңғы рет қолданылған',
  ends: 'Аяқталады',
  here: 'Осы браузер',
  revoke: 'Сеансты аяқтау',
  revoked: 'Ол сеанс аяқталды.',
  password: 'Құпиясөз',
  current: 'Қазіргі құпиясөз',
  next: 'Жаңа құпиясөз',
  hint: 'Кез келген жазудағы 15–128 таңба. Сөзден гөрі сөйлемді есте сақтау оңай.',
  change: 'Құпиясөзді ауыстыру',
  changed: 'Құпиясөз ауыстырылды. Қалған барлық сеанс аяқталды.',
  language: 'Осы құрылғының тілі',
};
