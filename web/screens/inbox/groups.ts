import { type Day, localTime, plusDays, weekdayOf } from '../../format/days';
import type { Item } from './inbox.documents';

export const groupNames = ['overdue', 'thisWeek', 'nextWeek', 'later', 'noDeadline'] as const;
export type GroupName = (typeof groupNames)[number];

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day));

/** Which group an item belongs to, by the calendar of one time zone. */
export function groupOf(deadline: string | null, now: Date, timeZone: string): GroupName {
  if (deadline === null) return 'noDeadline';
  if (new Date(deadline) <= now) return 'overdue';
  const nextMonday = plusDays(mondayOf(localTime(now, timeZone).day), 7);
  const { day } = localTime(deadline, timeZone);
  if (day < nextMonday) return 'thisWeek';
  return day < plusDays(nextMonday, 7) ? 'nextWeek' : 'later';
}

/** The groups that have something, in order, each in the order the server gave. */
export function grouped(items: readonly Item[], now: Date, timeZone: string): readonly [GroupName, Item[]][] {
  return groupNames
    .map((name): [GroupName, Item[]] => [
      name,
      items.filter(({ deadline }) => groupOf(deadline, now, timeZone) === name),
    ])
    .filter(([, those]) => those.length > 0);
}
