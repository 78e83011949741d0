import type { Language } from '../words/language';

interface Names {
  /** As they stand in a date: genitive in Russian. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
}

/**
 * CLDR 48's names, written out: Chromium formats `kk` with root data ("2026 M12 4"). The tests compare them with Node's
 * ICU, which is whole.
 */
export const names: Readonly<Record<Language, Names>> = {
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  },
  kk: {
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
    shortMonths: 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' '),
    weekdays: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  },
  ru: {
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    shortMonths: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'.split(' '),
    weekdays: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  },
};
