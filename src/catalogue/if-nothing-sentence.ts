import type { AtDeadline, IfNothingCode } from '../domain/if-nothing.js';
import type { Language } from './language.js';
import { longDate } from './long-date.js';
import { say } from './say.js';

type Sentences = Readonly<Record<IfNothingCode, string>>;

/** What happens if one does nothing, in every language, up to what then becomes of the round. */
export const ifNothingSentences: Readonly<Record<Language, Sentences>> = {
  en: {
    CLOSED: 'Nothing more happens: the round is closed, its status is {status}.',
    NO_SIDE: 'Your organisation is of no side and takes no position.',
    NOT_ELECTOR: 'Your organisation takes no position in this round.',
    OBJECTION_STANDS: "Your organisation's objection stands.",
    RESERVATION_STANDS:
      "Your organisation's reservation stands and withholds the answer of your side until it is lifted.",
    UNCONFIRMED_COUNTS_AS_MISSING:
      'The approval of your organisation counts as missing unless it is confirmed before the deadline.',
    POSITION_STANDS: "Your organisation's position stands.",
    BARRED:
      'You wrote or proposed a version of this text: unless somebody else takes its position, your organisation counts as silent.',
    COUNTS_AS_SILENT: 'Your organisation counts as silent, and silence is not consent.',
    COUNTS_AS_CONSENT: 'The silence of your organisation counts as consent.',
    SILENCE_NOT_ACCEPTED:
      'The silence of your organisation is no consent yet: not every side has accepted the silence procedure.',
  },
  kk: {
    CLOSED: 'Енді ештеңе болмайды: келісу рәсімі жабылған, күйі — «{status}».',
    NO_SIDE: 'Ұйымыңыз ешбір тарапқа жатпайды және ұстаным білдірмейді.',
    NOT_ELECTOR: 'Ұйымыңыз бұл рәсімде ұстаным білдірмейді.',
    OBJECTION_STANDS: 'Ұйымыңыздың қарсылығы күшінде қалады.',
    RESERVATION_STANDS:
      'Ұйымыңыздың ескертпесі күшінде қалады және ол алынғанша тарапыңыздың жауабын кідіртеді.',
    UNCONFIRMED_COUNTS_AS_MISSING:
      'Ұйымыңыздың мақұлдауы мерзімге дейін расталмаса, берілмеген болып саналады.',
    POSITION_STANDS: 'Ұйымыңыздың ұстанымы күшінде қалады.',
    BARRED:
      'Бұл мәтіннің бір редакциясын сіз жазғансыз немесе ұсынғансыз: ұстанымды басқа адам білдірмесе, ұйымыңыз үнсіз қалған болып саналады.',
    COUNTS_AS_SILENT: 'Ұйымыңыз үнсіз қалған болып саналады, ал үнсіздік келісім емес.',
    COUNTS_AS_CONSENT: 'Ұйымыңыздың үнсіздігі келісім деп саналады.',
    SILENCE_NOT_ACCEPTED:
      'Ұйымыңыздың үнсіздігі әзірге келісім емес: үнсіз келісу рәсімін барлық тарап қабылдаған жоқ.',
  },
  ru: {
    CLOSED: 'Больше ничего не произойдёт: процедура закрыта, её состояние — «{status}».',
    NO_SIDE: 'Ваша организация не относится ни к одной стороне и позиции не занимает.',
    NOT_ELECTOR: 'Ваша организация не занимает позиции в этой процедуре.',
    OBJECTION_STANDS: 'Возражение вашей организации остаётся в силе.',
    RESERVATION_STANDS:
      'Оговорка вашей организации остаётся в силе и удерживает ответ вашей стороны, пока не будет снята.',
    UNCONFIRMED_COUNTS_AS_MISSING:
      'Одобрение вашей организации будет считаться отсутствующим, если его не подтвердят до истечения срока.',
    POSITION_STANDS: 'Позиция вашей организации остаётся в силе.',
    BARRED:
      'Вы написали или предложили одну из редакций этого текста: если позицию не займёт другой человек, ваша организация будет считаться промолчавшей.',
    COUNTS_AS_SILENT: 'Ваша организация будет считаться промолчавшей, а молчание не означает согласия.',
    COUNTS_AS_CONSENT: 'Молчание вашей организации означает согласие.',
    SILENCE_NOT_ACCEPTED:
      'Молчание вашей организации пока не означает согласия: процедуру умолчания приняли не все стороны.',
  },
};

/** What becomes of an open round at its deadline, after each of the sentences above. */
export const atDeadlineSentences: Readonly<Record<Language, Readonly<Record<AtDeadline, string>>>> = {
  en: {
    EXPRESS:
      'On {date} at {time} ({zone}) the round lapses unless every side has approved; not yet: {waitsFor}.',
    SILENCE:
      'On {date} at {time} ({zone}) the text is approved unless an organisation has objected or a reservation stands.',
    SILENCE_NOT_ACCEPTED:
      'On {date} at {time} ({zone}) the round lapses unless every side has accepted the silence procedure by then; if they have, the text is approved unless an organisation has objected or a reservation stands.',
  },
  kk: {
    EXPRESS:
      '{date} күні сағат {time} ({zone}) болғанда барлық тарап мақұлдамаған болса, рәсімнің мерзімі өтеді; әлі мақұлдамағандар: {waitsFor}.',
    SILENCE:
      '{date} күні сағат {time} ({zone}) болғанда ешбір ұйым қарсылық білдірмеген және ескертпе қалмаған болса, мәтін мақұлданады.',
    SILENCE_NOT_ACCEPTED:
      '{date} күні сағат {time} ({zone}) болғанға дейін барлық тарап үнсіз келісу рәсімін қабылдамаса, рәсімнің мерзімі өтеді; қабылдаса, қарсылық пен ескертпе болмаған жағдайда мәтін мақұлданады.',
  },
  ru: {
    EXPRESS:
      '{date} в {time} ({zone}) срок процедуры истечёт, если не одобрят все стороны; ещё не одобрили: {waitsFor}.',
    SILENCE:
      '{date} в {time} ({zone}) текст будет одобрен, если ни одна организация не возразит и не останется оговорок.',
    SILENCE_NOT_ACCEPTED:
      '{date} в {time} ({zone}) срок процедуры истечёт, если к тому времени процедуру умолчания не примут все стороны; если примут, текст будет одобрен, когда нет возражений и оговорок.',
  },
};

/** The values of the sentences, by the names in their braces; the deadline on the clock of the reader's side. */
export interface IfNothingValues {
  readonly status: string;
  /** ISO 8601; the sentence says it in words. */
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  /** Codes of sides; nobody is named where the round is under the silence procedure. */
  readonly waitsFor: string;
}

/** What happens if one does nothing, and when. */
export function ifNothingSentence(
  language: Language,
  code: IfNothingCode,
  atDeadline: AtDeadline,
  { status, date, ...deadline }: IfNothingValues,
): string {
  const first = say(language, ifNothingSentences[language][code], { status });
  if (code === 'CLOSED') return first;
  const values = { ...deadline, date: longDate(language, date) };
  return `${first} ${say(language, atDeadlineSentences[language][atDeadline], values)}`;
}
