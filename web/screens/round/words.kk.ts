import type { Words } from '../../words/catalogue.type';
import type { roundInEnglish } from './words.en';

export const roundInKazakh: Words<typeof roundInEnglish> = {
  screen: 'Келісу рәсімі',
  brief: 'Қысқаша',
  ifNothing: 'Ештеңе жасалмаса',
  summary: 'Қысқаша мазмұны',
  leads: 'Жауапты орындаушылар',
  confirmed: 'осы мәтінді растады',
  unconfirmed: 'осы мәтінді растаған жоқ',
  noLead: 'жоқ',
  budget: 'Бюджет',
  noBudget: 'Көрсетілмеген',
  changed: '{since}-редакциядан кейінгі өзгерістер',
  firstText: 'Бұрын осы іс-шараның ешбір мәтіні мақұлданбаған.',
  compare: '{from}- және {to}-редакцияларды салыстыру',
  nothingChanged: 'Мәтінде де, деректерде де өзгеріс жоқ.',
  openPoints: 'Шешілмеген мәселелер',
  points:
    '{count, plural, =0 {Жоқ} one {# мәселе шешілмеген} other {# мәселе шешілмеген}}{blocking, plural, =0 {.} one {, оның #-і кедергі.} other {, оның #-і кедергі.}}',
  roadmap: 'Мына құжаттың тармағы болады',
  prepared: 'Дайындаған: {name}, {date}',
  preparedGo: 'Қарап шығып, білдіру',
  text: 'Мәтінді оқу',
  acts: 'Басқа әрекеттер',
  substitute: 'Алмастырушыны тағайындау',
  meetings: 'Сұралған кездесулер',
  meeting: '{organisation}, {date}',
  print: 'Басып шығару',
  textChanged: '{field}, {language}',
  TITLE: 'Атауы',
  SUMMARY: 'Қысқаша мазмұны',
  BODY: 'Мәтіні',
  facts: {
    AREA: 'Саласы',
    ATTACHMENTS: 'Қосымшалар',
    BUDGET: 'Бюджет',
    ENDS_ON: 'Соңғы күні',
    EXPECTED_RESULT: 'Күтілетін нәтиже',
    LEADS: 'Жауапты орындаушылар',
    MATERIALS: 'Материалдар',
    POLICY_LINKS: 'Саясат құжаттары',
    STARTS_ON: 'Бірінші күні',
    VALUE_CHAINS: 'Құн тізбектері',
  },
  nothing: {
    CLOSED: 'Рәсім жабылған.',
    NO_SIDE: 'Ұйымыңыз ешбір тарапқа жатпайды, сондықтан ұстаным білдірмейді.',
    NOT_ELECTOR: 'Ұйымыңыз бұл рәсімде ұстаным білдірмейді.',
    OBJECTION_STANDS: 'Ұйымыңыздың қарсылығы күшінде қалады.',
    RESERVATION_STANDS: 'Ұйымыңыздың ескертпесі күшінде қалып, тарапыңыздың мақұлдауына кедергі болады.',
    UNCONFIRMED_COUNTS_AS_MISSING: '{date} дейін расталмаса, ұйымыңыздың мақұлдауы жоқ деп есептеледі.',
    POSITION_STANDS: 'Ұйымыңыздың ұстанымы күшінде қалады.',
    BARRED:
      'Мәтін өзіңіздікі: ұстанымды ұйымыңыздың басқа мақұлдаушысы білдіре алады. Онсыз ұйым үнсіз деп есептеледі.',
    COUNTS_AS_SILENT:
      'Ұйымыңыз үнсіз деп есептеледі. Үнсіздік келісім емес: барлық тарап мақұлдамаса, {date} рәсімнің мерзімі бітеді.',
    COUNTS_AS_CONSENT:
      'Ұйымыңыздың үнсіздігі келісім болып саналады: ешкім қарсы болмаса не ескертпе жасамаса, {date} мәтін мақұлданады.',
    SILENCE_NOT_ACCEPTED:
      'Үнсіз келісу рәсімін барлық тарап қабылдаған жоқ. Қабылдамаса, {date} мерзімі бітеді.',
  },
};
