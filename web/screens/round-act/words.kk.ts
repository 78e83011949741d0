import type { Words } from '../../words/catalogue.type';
import type { roundActInEnglish } from './words.en';

export const roundActInKazakh: Words<typeof roundActInEnglish> = {
  procedure: 'Келісу рәсімі',
  heading: {
    extend: 'Мерзімді ұзарту',
    meeting: 'Кездесу сұрау',
    cancel: 'Рәсімді тоқтату',
    silence: 'Үнсіз келісу рәсімін қабылдау',
    answer: 'Тарапыңыздың жауабын беру',
    substitute: 'Алмастырушыны тағайындау',
  },
  notDone: 'Бұл орындалған жоқ',
  notOpen: 'Бұл сізге қолжетімсіз.',
  extendOnce: 'Мерзім бір рет ұзартылады. Білдірілген ұстанымдар сол күйінде қалады.',
  newDeadline: 'Жаңа мерзім',
  meetingWhat: 'Әр тарап бір рәсімде бір рет сұрайды. Мерзім өзгермейді.',
  agenda: 'Не талқыланады',
  cancelWhat: 'Рәсім нәтижесіз аяқталады; мәтінді қайта өзгертуге болады.',
  reasons: 'Себептері',
  writeIt: 'Тараптар оқитын мәтінді жазыңыз.',
  chooseDay: 'Күнді таңдаңыз.',
  allRead: 'Мұны барлық тарап оқиды.',
  silenceWhat:
    'Тарапыңыз мерзімге дейін қарсы болмаса және ескертпе жасамаса, ол мақұлдаған болып саналады. Бұл жағдайда оның ережесі, кворумы және ұйым түрлері қолданылмайды.',
  answer: 'Жауап',
  where: 'Қайда шешілді',
  registryNumber: 'Тіркеу нөмірі',
  decidedOn: 'Шешім күні',
  document: 'Құжат',
  documentHint: 'Деректемесі немесе мекенжайы.',
  answerReasons: 'Себептері, бар болса',
  substituteWhat:
    'Ұйымыңыздың қызметкері оның ұстанымдарын сіздің орныңызға білдіреді. Мәтін авторы бұлай істей алмайды.',
  substitute: 'Қызметкер',
  until: 'Қай күннің соңына дейін',
  nobody: 'Ұйымыңызда сізді алмастыра алатын басқа ешкім жоқ.',
  substituteUntil: '{name}, {date} дейін',
  endSubstitution: 'Алмастыруды аяқтау',
};
