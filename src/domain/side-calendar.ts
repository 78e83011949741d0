import { Temporal } from 'temporal-polyfill';
import { type Calendar, isWorkingDay } from './calendar.js';
import { localTime, refuseCalendars } from './deadline.js';
import { canonicalOf, sha256Of } from './digest.js';
import { type Refused, refuse } from './refusal.js';

/** What a day can be made: a HOLIDAY, a WORKING_DAY whatever its weekday, or what its weekday is in that week. */
export const dayKinds = ['HOLIDAY', 'WORKING_DAY', 'BY_WEEKDAY'] as const;
export type DayKind = (typeof dayKinds)[number];

/** A day (ISO 8601) and what it is from now on; a name only of a holiday. */
export interface ChangedDay {
  readonly date: string;
  readonly kind: DayKind;
  readonly name: string | null;
}

/** A holiday, with its name where somebody gave one. */
export interface Holiday {
  readonly date: string;
  readonly name: string | null;
}

/** The days of a side, in the order of their dates. */
export interface CalendarDays {
  readonly holidays: readonly Holiday[];
  readonly workingDays: readonly string[];
}

/** A side whose calendar is to change, and what its rounds share with the other sides. */
export interface CalendarState extends CalendarDays {
  readonly version: number;
  readonly timeZone: string;
  readonly weekend: readonly number[];
  /** Of the other sides. */
  readonly others: readonly Calendar[];
  /** The partnership's shortest period of a round, in working days of all sides. */
  readonly shortestDays: number;
}

/**
 * More than twice what any calendar known to the product has in a year. It bounds how far a side can put off the
 * earliest deadlines of everybody (docs/adr/0017).
 */
const mostHolidays = 60;

/** Decrees and lists of holidays come a year ahead; feasts by the moon are known for a few years. */
const yearsAhead = 5;

/**
 * What the wish of a side's focal point makes of its calendar. Days of today and before stay what they were: what was
 * counted by them can be counted again. The deadlines of open rounds are instants, which no calendar moves.
 */
export function changeCalendar(
  state: CalendarState,
  days: readonly ChangedDay[],
  { now, expectedVersion }: { readonly now: Date; readonly expectedVersion: number },
): Refused | CalendarDays {
  if (expectedVersion !== state.version)
    return refuse('STALE_CALENDAR', ['expectedVersion'], { current: state.version });
  const today = Temporal.PlainDate.from(localTime(now, state.timeZone).date);
  const refused = refuseDays(days, today);
  if (refused) return refused;
  const changed = withDays(state, days);
  if (canonicalOf(changed) === canonicalOf(daysOf(state))) return refuse('NOTHING_CHANGED', ['days']);
  return (
    refuseHolidays(state, changed, days) ??
    refuseCalendars(now, [...state.others, calendarOf({ ...state, ...changed })], state.shortestDays, [
      'days',
    ]) ??
    changed
  );
}

function refuseDays(days: readonly ChangedDay[], on: Temporal.PlainDate): Refused | undefined {
  const earliest = on.add({ days: 1 }).toString();
  const latest = `${on.year + yearsAhead}-12-31`;
  const dates = days.map(({ date }) => date);
  for (const [index, date] of dates.entries()) {
    const path = ['days', String(index), 'date'];
    if (date < earliest) return refuse('DAY_TOO_SOON', path, { earliest });
    if (date > latest) return refuse('DAY_TOO_FAR', path, { latest });
    if (dates.indexOf(date) < index) return refuse('DAY_TWICE', path, { day: date });
  }
  return undefined;
}

function withDays({ holidays, workingDays }: CalendarDays, days: readonly ChangedDay[]): CalendarDays {
  const changed = new Set(days.map(({ date }) => date));
  const of = (kind: DayKind) => days.filter((day) => day.kind === kind);
  const named = of('HOLIDAY').map(({ date, name }) => ({ date, name }));
  return daysOf({
    holidays: [...holidays.filter(({ date }) => !changed.has(date)), ...named],
    workingDays: [
      ...workingDays.filter((date) => !changed.has(date)),
      ...of('WORKING_DAY').map(({ date }) => date),
    ],
  });
}

function daysOf({ holidays, workingDays }: CalendarDays): CalendarDays {
  return {
    holidays: holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    workingDays: workingDays.toSorted(),
  };
}

/** Who has too many already, from the founding, may have fewer. */
function refuseHolidays(
  state: CalendarState,
  changed: CalendarDays,
  days: readonly ChangedDay[],
): Refused | undefined {
  for (const year of new Set(days.map(({ date }) => date.slice(0, 4)))) {
    const [before, after] = [state, { ...state, ...changed }].map((one) => freeDays(one, year));
    if (before !== undefined && after !== undefined && after > mostHolidays && after > before)
      return refuse('HOLIDAYS_TOO_MANY', ['days'], { year, most: mostHolidays });
  }
  return undefined;
}

/** The holidays of a year that fall on a day of the side's working week. */
function freeDays(state: CalendarState, year: string): number {
  const calendar = calendarOf(state);
  const week = { ...calendar, holidays: [] };
  return calendar.holidays.filter(
    (date) => date.startsWith(year) && isWorkingDay(week, date) && !isWorkingDay(calendar, date),
  ).length;
}

function calendarOf({ timeZone, weekend, holidays, workingDays }: CalendarState): Calendar {
  return { timeZone, weekend, holidays: holidays.map(({ date }) => date), workingDays };
}

/** One version of a side's calendar, whole: what its digest is of. */
export interface CalendarDocument extends CalendarDays {
  /** The partnership's slug. */
  readonly partnership: string;
  /** The side's code. */
  readonly side: string;
  readonly version: number;
  readonly timeZone: string;
  readonly weekend: readonly number[];
  /** By which decree or list, in words; null where nobody said. */
  readonly source: string | null;
}

/** `sha256:` + hex over the RFC 8785 canonical JSON of the document with `format: "concord/calendar/1"`. */
export function calendarDigest(document: CalendarDocument): string {
  const { partnership, side, version, timeZone, weekend, source } = document;
  const { holidays, workingDays } = daysOf(document);
  return sha256Of({
    format: 'concord/calendar/1',
    ...{ partnership, side, version, timeZone, weekend, source, workingDays },
    holidays: holidays.map(({ date, name }) => ({ date, name })),
  });
}
