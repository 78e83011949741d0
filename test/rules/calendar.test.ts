import { describe, expect, test } from 'vitest';
import { type Calendar, isWorkingDay } from '../../src/domain/calendar.js';

const calendar: Calendar = {
  timeZone: 'Asia/Almaty',
  weekend: [6, 7],
  holidays: ['2024-03-08', '2024-03-09', '2024-03-21'],
  workingDays: ['2024-03-09', '2024-03-16'],
};

describe('a working day', () => {
  test.each([
    ['2024-03-07', true, 'a Thursday'],
    ['2024-03-08', false, 'a holiday'],
    ['2024-03-09', true, 'a Saturday and holiday decreed to be worked'],
    ['2024-03-10', false, 'a Sunday'],
    ['2024-03-16', true, 'a Saturday decreed to be worked'],
    ['2024-03-23', false, 'a Saturday'],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkingDay(calendar, date)).toBe(works);
  });

  test('follows the weekend of the side', () => {
    const fridays = { ...calendar, weekend: [5, 6] };
    expect(isWorkingDay(fridays, '2024-03-15')).toBe(false);
    expect(isWorkingDay(fridays, '2024-03-17')).toBe(true);
  });

  test('is asked of dates only', () => {
    expect(() => isWorkingDay(calendar, '2024-02-30')).toThrow(RangeError);
  });
});
