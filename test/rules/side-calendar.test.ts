import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, isWorkingDay } from '../../src/domain/calendar.js';
import { earliestDeadline, workingDaysBetween } from '../../src/domain/deadline.js';
import { isRefused } from '../../src/domain/refusal.js';
import {
  type CalendarState,
  type ChangedDay,
  calendarDigest,
  changeCalendar,
  dayKinds,
} from '../../src/domain/side-calendar.js';

const now = new Date('2026-11-23T08:00:00.000Z');
const brussels: Calendar = { timeZone: 'Europe/Brussels', weekend: [6, 7], holidays: [], workingDays: [] };
const state: CalendarState = {
  version: 3,
  timeZone: 'Asia/Almaty',
  weekend: [6, 7],
  holidays: [{ date: '2027-03-08', name: 'Women’s Day' }],
  workingDays: ['2027-03-13'],
  others: [brussels],
  shortestDays: 10,
};
const changed = (days: readonly ChangedDay[], of = state) =>
  changeCalendar(of, days, { now, expectedVersion: 3 });
const codeOf = (days: readonly ChangedDay[], of = state) => {
  const outcome = changed(days, of);
  return isRefused(outcome) ? outcome.refusal.code : 'changed';
};
const day = (date: string, kind: ChangedDay['kind'], name: string | null = null) => ({ date, kind, name });
const dates = (from: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.parse(from) + n * 24 * 3600 * 1000).toISOString().slice(0, 10),
  );

describe('a calendar', () => {
  it('has each day be one thing: what it is made now', () => {
    expect(changed([day('2027-03-13', 'HOLIDAY', 'Moved')])).toEqual({
      holidays: [
        { date: '2027-03-08', name: 'Women’s Day' },
        { date: '2027-03-13', name: 'Moved' },
      ],
      workingDays: [],
    });
    expect(changed([day('2027-03-08', 'WORKING_DAY'), day('2027-03-13', 'BY_WEEKDAY')])).toEqual({
      holidays: [],
      workingDays: ['2027-03-08'],
    });
    // A holiday that is given a name is changed; one that has it is not.
    expect(codeOf([day('2027-03-08', 'HOLIDAY', 'International Women’s Day')])).toBe('changed');
    expect(codeOf([day('2027-03-08', 'HOLIDAY', 'Women’s Day')])).toBe('NOTHING_CHANGED');
  });

  it.each([
    ['today', '2026-11-23', 'DAY_TOO_SOON'],
    ['tomorrow', '2026-11-24', 'changed'],
    ['the last day of the fifth year', '2031-12-31', 'changed'],
    ['the day after it', '2032-01-01', 'DAY_TOO_FAR'],
  ])('is corrected for %s: %s is %s', (_, date, code) => {
    expect(codeOf([day(date, 'HOLIDAY')])).toBe(code);
  });

  it('has at most 60 holidays a year on days of its week; who has more may have fewer', () => {
    // Mondays to Fridays, twelve weeks from Monday 3 May 2027: 60 days, weekends not counted.
    const twelveWeeks = dates('2027-05-03', 84).map((date) => day(date, 'HOLIDAY'));
    const none = { ...state, holidays: [] };
    expect(codeOf(twelveWeeks, none)).toBe('changed');
    expect(codeOf([...twelveWeeks, day('2027-07-26', 'HOLIDAY')], none)).toBe('HOLIDAYS_TOO_MANY');
    expect(codeOf([...twelveWeeks, day('2028-01-03', 'HOLIDAY')], none)).toBe('changed');
    const many = dates('2027-05-03', 98).map((date) => ({ date, name: null }));
    expect(codeOf([day('2027-05-04', 'BY_WEEKDAY')], { ...state, holidays: many })).toBe('changed');
    expect(codeOf([day('2027-12-01', 'HOLIDAY')], { ...state, holidays: many })).toBe('HOLIDAYS_TOO_MANY');
  });

  it('can take nothing of the period from another side, whatever it says of its own days', () => {
    const kind = fc.constantFrom(...dayKinds);
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 60, maxLength: 60 }),
        fc.integer({ min: 5, max: 20 }),
        (kinds, period) => {
          const [first = '', ...ahead] = dates('2026-11-24', 60);
          const days = [first, ...ahead].map((date, n) => day(date, kinds[n] ?? 'BY_WEEKDAY'));
          const after = changed(days);
          if (isRefused(after)) return;
          const almaty = { ...state, ...after, holidays: after.holidays.map(({ date }) => date) };
          const deadline = earliestDeadline(now, [brussels, almaty], period);
          expect(workingDaysBetween(now, deadline, [brussels])).toBeGreaterThanOrEqual(period);
          // Each day is what it was made.
          for (const { date, kind: made } of days)
            if (made !== 'BY_WEEKDAY') expect(isWorkingDay(almaty, date)).toBe(made === 'WORKING_DAY');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has one digest, in whatever order its days come, and another when anything differs', () => {
    const document = {
      ...{ partnership: 'eu-kz', side: 'KZ', version: 4, timeZone: 'Asia/Almaty', weekend: [6, 7] },
      holidays: [
        { date: '2027-03-08', name: null },
        { date: '2027-01-01', name: 'New Year' },
      ],
      workingDays: ['2027-03-20', '2027-03-13'],
      source: null,
    };
    const digest = calendarDigest(document);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(
      calendarDigest({
        ...document,
        holidays: document.holidays.toReversed(),
        workingDays: document.workingDays.toReversed(),
      }),
    ).toBe(digest);
    for (const other of [{ version: 5 }, { side: 'EU' }, { source: 'A decree.' }, { weekend: [5, 6] }])
      expect(calendarDigest({ ...document, ...other })).not.toBe(digest);
  });
});
