import type { Language } from '../words/language';
import { type Day, weekdayOf } from './days';
import { names } from './names';

const partsOf = (day: Day) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
};

const monthOf = (day: Day, language: Language) => names[language].months[partsOf(day).month - 1] ?? '';

/** Of a month, short: `Dec`, `жел.`, `дек.` */
export const shortMonth = (day: Day, language: Language): string =>
  names[language].shortMonths[partsOf(day).month - 1] ?? '';

export const weekdayName = (day: Day, language: Language): string =>
  names[language].weekdays[weekdayOf(day) - 1] ?? '';

/** `4 December 2026`, `2026 ж. 4 желтоқсан`, `4 декабря 2026 г.` */
export function longDate(day: Day, language: Language): string {
  const { year, date } = partsOf(day);
  const month = monthOf(day, language);
  if (language === 'kk') return `${year}\u00a0ж. ${date}\u00a0${month}`;
  if (language === 'ru') return `${date}\u00a0${month} ${year}\u00a0г.`;
  return `${date}\u00a0${month} ${year}`;
}

/** `4 Dec`, `4 жел.`, `4 дек.` */
export const shortDate = (day: Day, language: Language): string =>
  `${partsOf(day).date}\u00a0${shortMonth(day, language)}`;

/** `Friday, 4 December 2026`, `2026 ж. 4 желтоқсан, жұма`, `пятница, 4 декабря 2026 г.` */
export function fullDate(day: Day, language: Language): string {
  const [date, weekday] = [longDate(day, language), weekdayName(day, language)];
  return language === 'kk' ? `${date}, ${weekday}` : `${weekday}, ${date}`;
}

/** Without the year: `Friday, 4 Dec`, `4 желтоқсан, жұма`, `пятница, 4 дек.` */
export function weekdayAndDate(day: Day, language: Language): string {
  const weekday = weekdayName(day, language);
  if (language === 'kk') return `${partsOf(day).date}\u00a0${monthOf(day, language)}, ${weekday}`;
  return `${weekday}, ${shortDate(day, language)}`;
}
