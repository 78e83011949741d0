import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalSentence } from '../../src/catalogue/refusal-sentence.js';
import type { Calendar } from '../../src/domain/calendar.js';
import {
  earliestDeadline,
  localTime,
  refuseDeadline,
  workingDaysBetween,
} from '../../src/domain/deadline.js';
import { isRefused } from '../../src/domain/refusal.js';

const eu: Calendar = {
  timeZone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: ['2024-03-29', '2024-04-01'],
  workingDays: [],
};
const kz: Calendar = {
  timeZone: 'Asia/Almaty',
  weekend: [6, 7],
  holidays: ['2024-03-08', '2024-03-21', '2024-03-22', '2024-03-25'],
  workingDays: [],
};
const both = [eu, kz];
const earliest = (openedAt: string, days: number, calendars = both) =>
  earliestDeadline(new Date(openedAt), calendars, days).toISOString();

describe('the earliest deadline', () => {
  test('is the close of business of the last day, in the westernmost zone; the opening day does not count', () => {
    expect(earliest('2024-03-11T08:00:00Z', 1)).toBe('2024-03-12T16:00:00.000Z');
    expect(earliest('2024-03-11T08:00:00Z', 1, [kz])).toBe('2024-03-12T12:00:00.000Z');
    expect(earliest('2024-03-11T08:00:00Z', 1, [kz, eu])).toBe('2024-03-12T16:00:00.000Z');
  });

  test('passes over weekends', () => {
    expect(earliest('2024-03-14T08:00:00Z', 1)).toBe('2024-03-15T16:00:00.000Z');
    expect(earliest('2024-03-14T08:00:00Z', 2)).toBe('2024-03-18T16:00:00.000Z');
    expect(earliest('2024-03-16T08:00:00Z', 1)).toBe('2024-03-18T16:00:00.000Z');
  });

  test('passes over a holiday of one side only, whichever it is', () => {
    expect(earliest('2024-03-07T08:00:00Z', 1)).toBe('2024-03-11T16:00:00.000Z');
    expect(earliest('2024-03-07T08:00:00Z', 1, [eu])).toBe('2024-03-08T16:00:00.000Z');
    expect(earliest('2024-03-28T08:00:00Z', 1)).toBe('2024-04-02T15:00:00.000Z');
    expect(earliest('2024-03-28T08:00:00Z', 1, [kz])).toBe('2024-03-29T12:00:00.000Z');
  });

  test('counts a Saturday only if every side works on it', () => {
    const decreed = { ...kz, workingDays: ['2024-03-16'] };
    const decreedToo = { ...eu, workingDays: ['2024-03-16'] };
    expect(earliest('2024-03-15T08:00:00Z', 1, [eu, decreed])).toBe('2024-03-18T16:00:00.000Z');
    expect(earliest('2024-03-15T08:00:00Z', 1, [decreedToo, decreed])).toBe('2024-03-16T16:00:00.000Z');
  });

  test('takes the later date as the opening day where the zones have different ones', () => {
    // 20:30 on Monday in Brussels is 00:30 on Tuesday in Almaty.
    expect(earliest('2024-03-11T19:30:00Z', 1)).toBe('2024-03-13T16:00:00.000Z');
    expect(earliest('2024-03-11T19:30:00Z', 1, [eu])).toBe('2024-03-12T16:00:00.000Z');
  });

  test('knows that Almaty moved from UTC+6 to UTC+5 on 1 March 2024', () => {
    expect(earliest('2024-02-28T08:00:00Z', 1, [kz])).toBe('2024-02-29T11:00:00.000Z');
    expect(earliest('2024-02-28T08:00:00Z', 2, [kz])).toBe('2024-03-01T12:00:00.000Z');
    // 18:30 UTC was past midnight on 27 February, and is not on 4 March.
    expect(earliest('2024-02-27T18:30:00Z', 1, [kz])).toBe('2024-02-29T11:00:00.000Z');
    expect(earliest('2024-03-04T18:30:00Z', 1, [kz])).toBe('2024-03-05T12:00:00.000Z');
  });

  test('keeps the hour across the change to summer time', () => {
    expect(earliest('2024-03-28T08:00:00Z', 2, [eu])).toBe('2024-04-03T15:00:00.000Z');
    expect(earliest('2024-03-11T08:00:00Z', 10)).toBe('2024-03-28T16:00:00.000Z');
  });

  test('is refused to calendars that never work together, and to no calendar', () => {
    const never = { ...kz, weekend: [1, 2, 3, 4, 5] };
    expect(() => earliest('2024-03-11T08:00:00Z', 1, [eu, never])).toThrow(RangeError);
    expect(() => earliest('2024-03-11T08:00:00Z', 1, [])).toThrow(RangeError);
  });
});

describe('the working days between', () => {
  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2024-06-30'), noInvalidDate: true });

  test('are those that are over at the deadline', () => {
    const between = (deadline: string) =>
      workingDaysBetween(new Date('2024-03-14T08:00:00Z'), new Date(deadline), both);
    expect(between('2024-03-13T16:00:00Z')).toBe(0);
    expect(between('2024-03-15T15:59:59Z')).toBe(0);
    expect(between('2024-03-15T16:00:00Z')).toBe(1);
    expect(between('2024-03-17T23:00:00Z')).toBe(1);
    expect(between('2024-03-28T16:00:00Z')).toBe(7);
  });

  test('are at least n exactly when the deadline is not before the earliest for n', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 1, max: 15 }), (openedAt, deadline, days) => {
        expect(workingDaysBetween(openedAt, deadline, both) >= days).toBe(
          deadline >= earliestDeadline(openedAt, both, days),
        );
      }),
    );
  });

  test('give no side fewer of its own days than were asked for', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 15 }), (openedAt, days) => {
        const deadline = earliestDeadline(openedAt, both, days);
        for (const own of both)
          expect(workingDaysBetween(openedAt, deadline, [own])).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});

describe('a deadline', () => {
  const openedAt = new Date('2024-03-14T08:00:00Z');
  const outcome = (deadline: string) => refuseDeadline(openedAt, new Date(deadline), both, 5);

  test('is taken from the earliest permitted to three years ahead', () => {
    expect(outcome('2024-03-26T16:00:00Z')).toBeUndefined();
    expect(outcome('2027-03-10T08:00:00Z')).toBeUndefined();
  });

  test('is refused when too soon, with the earliest in the zone of each side', () => {
    const refused = outcome('2024-03-26T15:59:59Z');
    expect(isRefused(refused) && [refused.refusal.code, refused.refusal.path]).toEqual([
      'DEADLINE_TOO_SOON',
      ['deadline'],
    ]);
    expect(isRefused(refused) && refusalSentence(refused.refusal, 'en')).toBe(
      'The round must leave 5 working days of all sides: its deadline can be ' +
        '2024-03-26 17:00 Europe/Brussels, 2024-03-26 21:00 Asia/Almaty at the earliest.',
    );
  });

  test('is refused when more than three years ahead', () => {
    const refused = outcome('2027-03-20T08:00:00Z');
    expect(isRefused(refused) && refused.refusal.code).toBe('DEADLINE_TOO_LATE');
  });

  test('is shown on the clock of each side', () => {
    const instant = new Date('2024-03-01T19:30:59Z');
    expect(localTime(instant, 'Europe/Brussels')).toEqual({
      date: '2024-03-01',
      time: '20:30',
      offset: '+01:00',
      timeZone: 'Europe/Brussels',
    });
    expect(localTime(instant, 'Asia/Almaty')).toMatchObject({
      date: '2024-03-02',
      time: '00:30',
      offset: '+05:00',
    });
    expect(localTime(new Date('2024-02-29T17:30:00Z'), 'Asia/Almaty')).toMatchObject({
      date: '2024-02-29',
      time: '23:30',
      offset: '+06:00',
    });
  });
});
