import type { Words } from '../words/catalogue.type';
import type { keysInEnglish } from './words.en';

export const keysInKazakh: Words<typeof keysInEnglish> = {
  heading: 'Пернелер',
  search: 'Іс-шаралардан іздеу',
  all: 'Барлық перне',
  go: 'Өту: {place}',
  next: 'Тізімнің келесі жолы',
  previous: 'Тізімнің алдыңғы жолы',
  open: 'Жолды ашу',
  close: 'Терезені не мәзірді жабу',
  send: 'Жазып отырған нысанды жіберу',
  where: 'Өріске жазып отырғанда Ctrl не ⌘ қосылмаған пернелер әрекет етпейді.',
  change: 'Жеке пернелерді қосу не өшіру',
  closeThis: 'Жабу',
  single: 'Осы құрылғыда жеке пернелер әрекет етеді',
  singleHint:
    'Мәтінді дауыспен айтып жазсаңыз не пернелер байқаусыз басылса, өшіріп қойыңыз. Enter, Esc және Ctrl Enter қалады.',
  list: 'Қандай пернелер бар',
};
