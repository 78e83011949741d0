import { Temporal } from 'temporal-polyfill';

/** When the organisations of a side work. */
export interface Calendar {
  /** IANA name, e.g. `Asia/Almaty`. */
  readonly timeZone: string;
  /** ISO weekdays that are free: 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
  /** ISO 8601 dates that are free. */
  readonly holidays: readonly string[];
  /** ISO 8601 dates decreed to be worked: they prevail over weekend and holidays. */
  readonly workingDays: readonly string[];
}

/** Whether a side works on a date (ISO 8601, in its own zone). Throws RangeError for what is no date. */
export function isWorkingDay(calendar: Calendar, date: string): boolean {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  if (calendar.workingDays.includes(date)) return true;
  return !calendar.weekend.includes(dayOfWeek) && !calendar.holidays.includes(date);
}
