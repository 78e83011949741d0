import { localTime, plusDays } from '../format/days';
import { type Calendar, isWorkingDay } from '../format/working-days';

/** The close of business, as the API counts a day: it counts if it is over before the deadline. */
const CLOSE = '17:00';

/** Working days of one calendar that are left after today until an instant. */
export function workingDaysTo(
  deadline: string,
  now: Date,
  side: Calendar & { readonly timeZone: string },
): number {
  const last = localTime(deadline, side.timeZone);
  let count = 0;
  for (let day = plusDays(localTime(now, side.timeZone).day, 1); day <= last.day; day = plusDays(day, 1)) {
    if (isWorkingDay(day, side) && (day < last.day || last.time >= CLOSE)) count += 1;
  }
  return count;
}
