import { type Day, weekdayOf } from './days';

/** A side's calendar as the API has it. */
export interface Calendar {
  /** 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Day[];
  /** Days of the weekend on which it works nevertheless. */
  readonly workingDays: readonly Day[];
}

export function isWorkingDay(day: Day, { weekend, holidays, workingDays }: Calendar): boolean {
  if (workingDays.includes(day)) return true;
  return !weekend.includes(weekdayOf(day)) && !holidays.includes(day);
}
