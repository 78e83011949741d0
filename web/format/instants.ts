import { type Day, localTime } from './days';

/** The instant at which the clock of a zone shows a time of day: `2026-12-04`, `17:00`, `Europe/Brussels`. */
export function instantAt(day: Day, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let instant = wanted;
  // The offset at the guess may be another than that at the answer; a second look settles it.
  for (let looks = 0; looks < 2; looks += 1) {
    const shown = localTime(new Date(instant), timeZone);
    instant += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`);
  }
  return new Date(instant);
}

/** The close of business of a day in every zone: what a day that counts for a deadline ends with. */
export const closeOfBusiness = (day: Day, zones: readonly string[]): Date =>
  new Date(Math.max(...zones.map((zone) => instantAt(day, '17:00', zone).getTime())));
