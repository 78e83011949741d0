import { describe, expect, test } from 'vitest';
import { calendars } from '../../src/calendars/calendars.js';
import { type Calendar, isWorkingDay } from '../../src/domain/calendar.js';
import { earliestDeadline, localTime } from '../../src/domain/deadline.js';

const eu: Calendar = { timeZone: 'Europe/Brussels', weekend: [6, 7], ...calendars.EU_INSTITUTIONS };
const kz: Calendar = { timeZone: 'Asia/Almaty', weekend: [6, 7], ...calendars.KAZAKHSTAN };

const earliest = (openedAt: string, days: number, of: readonly Calendar[]) =>
  earliestDeadline(new Date(openedAt), of, days).toISOString();
const shown = (instant: string, timeZone: string) => {
  const { date, time, offset } = localTime(new Date(instant), timeZone);
  return `${date} ${time} ${offset}`;
};

describe.each(Object.entries(calendars))('the calendar %s', (_name, calendar) => {
  const dates = [...calendar.holidays, ...calendar.workingDays];

  test('has real dates, each once, and a source for each year', () => {
    expect(dates.filter((date) => new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date)).toEqual(
      [],
    );
    expect(new Set(dates).size).toBe(dates.length);
    const years = [...new Set(calendar.holidays.map((date) => date.slice(0, 4)))];
    expect(years).toEqual(['2022', '2023', '2024', '2025', '2026', '2027']);
    expect(Object.keys(calendar.sources)).toEqual(years);
  });

  test('decrees work on weekends alone', () => {
    const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
    expect(calendar.workingDays.filter((date) => ![0, 6].includes(weekday(date)))).toEqual([]);
  });
});

describe('Kazakhstan', () => {
  test.each([
    ['2022-03-05', true, 'Saturday, worked for 7 March'],
    ['2022-03-07', false, 'free for 5 March'],
    ['2022-05-10', false, 'the Saturday of 7 May frees it'],
    ['2022-10-22', true, 'Saturday, worked for 24 October'],
    ['2023-05-08', false, 'the Sunday of 7 May frees it'],
    ['2023-07-07', false, 'free for 1 July'],
    ['2024-03-25', false, 'the third day of Nauryz was a Saturday'],
    ['2024-06-17', true, 'Kurban Ait on a Sunday frees nothing'],
    ['2025-01-05', true, 'Sunday, worked for 3 January'],
    ['2025-01-06', true, 'a Monday'],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkingDay(kz, date)).toBe(works);
  });
});

describe('a deadline', () => {
  test('counts a decreed working Saturday for Kazakhstan, not for both sides', () => {
    const opened = '2024-05-02T05:00:00Z';
    expect(earliest(opened, 2, [kz])).toBe('2024-05-04T12:00:00.000Z');
    expect(earliest(opened, 3, [kz])).toBe('2024-05-06T12:00:00.000Z');
    expect(earliest(opened, 2, [eu, kz])).toBe('2024-05-06T15:00:00.000Z');
  });

  test('passes over 7 to 9 May on both sides, and the bridge after Ascension of one', () => {
    const opened = '2024-05-06T05:00:00Z';
    expect(earliest(opened, 1, [kz])).toBe('2024-05-10T12:00:00.000Z');
    expect(earliest(opened, 1, [eu])).toBe('2024-05-07T15:00:00.000Z');
    expect(earliest(opened, 1, [eu, kz])).toBe('2024-05-13T15:00:00.000Z');
  });

  test('passes over Nauryz', () => {
    const opened = '2024-03-20T08:00:00Z';
    expect(earliest(opened, 1, [kz])).toBe('2024-03-26T12:00:00.000Z');
    expect(earliest(opened, 1, [eu, kz])).toBe('2024-03-26T16:00:00.000Z');
    expect(earliest(opened, 1, [eu])).toBe('2024-03-21T16:00:00.000Z');
  });

  test('is shown in both zones, also across the move to UTC+5 on 1 March 2024', () => {
    const opened = '2024-02-28T05:00:00Z';
    expect(earliest(opened, 1, [kz])).toBe('2024-02-29T11:00:00.000Z');
    expect(earliest(opened, 2, [kz])).toBe('2024-03-01T12:00:00.000Z');
    expect(shown('2024-02-29T11:00:00Z', 'Asia/Almaty')).toBe('2024-02-29 17:00 +06:00');
    expect(shown('2024-03-01T12:00:00Z', 'Asia/Almaty')).toBe('2024-03-01 17:00 +05:00');
    expect(earliest(opened, 2, [eu, kz])).toBe('2024-03-01T16:00:00.000Z');
    expect(shown('2024-03-01T16:00:00Z', 'Asia/Almaty')).toBe('2024-03-01 21:00 +05:00');
    expect(shown('2024-03-01T16:00:00Z', 'Europe/Brussels')).toBe('2024-03-01 17:00 +01:00');
    // The hour before midnight came twice.
    expect(shown('2024-02-29T17:59:00Z', 'Asia/Almaty')).toBe('2024-02-29 23:59 +06:00');
    expect(shown('2024-02-29T18:00:00Z', 'Asia/Almaty')).toBe('2024-02-29 23:00 +05:00');
  });
});
