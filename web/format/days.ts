/** A day of the calendar, `2026-12-04`. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day and the time of day (`17:00`) of an instant in a time zone. Numbers alone: no language is asked of the browser. */
export function localTime(
  instant: string | Date,
  timeZone: string,
): { readonly day: Day; readonly time: string } {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** The day so many days later. */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** From one day to another, in days. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The zone of whoever looks at the page. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
