import { localTime, plusDays } from './days';
import { type Calendar, isWorkingDay } from './working-days';

/** Whether fewer than two whole working days of any side lie between now and the deadline. */
export function isClose(
  deadline: string,
  now: Date,
  sides: readonly (Calendar & { readonly timeZone: string })[],
): boolean {
  return sides.some((side) => {
    const [today, last] = [localTime(now, side.timeZone).day, localTime(deadline, side.timeZone).day];
    let between = 0;
    for (let day = plusDays(today, 1); day < last && between < 2; day = plusDays(day, 1)) {
      if (isWorkingDay(day, side)) between += 1;
    }
    return between < 2;
  });
}
