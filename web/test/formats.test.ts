import { describe, expect, it } from 'vitest';
import { fullDate, longDate, shortDate, shortMonth, weekdayAndDate, weekdayName } from '../format/dates';
import { daysBetween, localTime, plusDays, weekdayOf } from '../format/days';
import { isClose } from '../format/is-close';
import { amount, decimal, wholeNumber } from '../format/numbers';
import { relativeDay } from '../format/relative-day';
import { peopleInEnglish } from '../people/words.en';
import { peopleInKazakh } from '../people/words.kk';
import { peopleInRussian } from '../people/words.ru';
import { languages } from '../words/language';
import { pluralRules } from '../words/plural-rules';

/** CLDR, whole, as Node's ICU has it: en-GB and not en-US, whose dates nobody here writes. */
const locales = { en: 'en-GB', kk: 'kk', ru: 'ru' } as const;
/** In Russian CLDR has the name of a republic that is gone, and of the States neither the short name nor the whole one. */
const calledOtherwise = { KG: 'Кыргызстан', US: 'США' };
const utc = (day: string) => new Date(`${day}T12:00:00Z`);
const plain = (text: string) => text.replaceAll('\u202f', '\u00a0').replaceAll('\u00a0', ' ');

describe('names written out are those of CLDR', () => {
  it.each(languages)('months and weekdays in %s', (language) => {
    const of = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-04`;
      const parts = (length: 'long' | 'short') =>
        of({ day: 'numeric', month: length })
          .formatToParts(utc(day))
          .find(({ type }) => type === 'month')?.value;
      expect(longDate(day, language)).toContain(parts('long'));
      expect(shortMonth(day, language)).toBe(parts('short'));
    }
    for (let day = '2026-11-23'; day <= '2026-11-29'; day = plusDays(day, 1))
      expect(weekdayName(day, language)).toBe(of({ weekday: 'long' }).format(utc(day)));
  });

  it.each([
    ['en', peopleInEnglish.countries],
    ['kk', peopleInKazakh.countries],
    ['ru', peopleInRussian.countries],
  ] as const)('countries in %s', (language, countries) => {
    const cldr = new Intl.DisplayNames(locales[language], { type: 'region' });
    const others = Object.entries(countries).filter(([code, name]) => name !== cldr.of(code));
    expect(Object.fromEntries(others)).toEqual(language === 'ru' ? calledOtherwise : {});
  });

  it.each(languages)('plurals of whole numbers in %s', (language) => {
    const cldr = new Intl.PluralRules(locales[language]);
    for (let n = 0; n <= 1_200; n += 1)
      expect([n, pluralRules(language).select(n)]).toEqual([n, cldr.select(n)]);
  });

  it.each(languages)('thousands in %s', (language) => {
    const cldr = new Intl.NumberFormat(locales[language], { useGrouping: 'always' });
    for (const n of [0, 7, 999, 1_000, 48_211, 1_500_000, -3])
      expect(plain(wholeNumber(n, language)).replace('\u2212', '-')).toBe(plain(cldr.format(n)));
  });
});

it('writes a date as each language does', () => {
  const day = '2026-12-04';
  expect(languages.map((language) => plain(fullDate(day, language)))).toEqual([
    'Friday, 4 December 2026',
    '2026 ж. 4 желтоқсан, жұма',
    'пятница, 4 декабря 2026 г.',
  ]);
  expect(languages.map((language) => plain(shortDate(day, language)))).toEqual(['4 Dec', '4 жел.', '4 дек.']);
  expect(languages.map((language) => plain(weekdayAndDate(day, language)))).toEqual([
    'Friday, 4 Dec',
    '4 желтоқсан, жұма',
    'пятница, 4 дек.',
  ]);
});

it('writes an amount without a float and without ₸', () => {
  expect(languages.map((language) => plain(amount('1900000.00', 'EUR', language)))).toEqual([
    '€1,900,000',
    '1 900 000 €',
    '1 900 000 €',
  ]);
  expect(plain(amount('12345678901234567890.5', 'KZT', 'kk'))).toBe('12 345 678 901 234 567 890,50 KZT');
  expect(plain(decimal('-1500000.50', 'en'))).toBe('\u22121,500,000.50');
});

it('tells the clock of each side, and the day there', () => {
  expect(localTime('2026-12-04T20:30:00Z', 'Europe/Brussels')).toEqual({ day: '2026-12-04', time: '21:30' });
  expect(localTime('2026-12-04T20:30:00Z', 'Asia/Almaty')).toEqual({ day: '2026-12-05', time: '01:30' });
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  expect(daysBetween('2026-02-28', plusDays('2026-02-28', 2))).toBe(2);
});

it('has words for three days alone', () => {
  const of = (day: string) => relativeDay(day, '2026-11-26');
  expect(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map(of)).toEqual([
    'yesterday',
    'today',
    'tomorrow',
    undefined,
  ]);
});

it('marks a deadline under two working days away on any side', () => {
  const side = { timeZone: 'Asia/Almaty', weekend: [6, 7], holidays: ['2026-11-30'], workingDays: [] };
  const thursday = new Date('2026-11-26T06:00:00Z');
  expect(isClose('2026-11-30T12:00:00Z', thursday, [side])).toBe(true);
  expect(isClose('2026-12-02T12:00:00Z', thursday, [side])).toBe(false);
  expect(
    isClose('2026-12-02T12:00:00Z', thursday, [side, { ...side, holidays: ['2026-11-30', '2026-12-01'] }]),
  ).toBe(true);
});
