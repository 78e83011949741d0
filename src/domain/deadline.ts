import { Temporal } from 'temporal-polyfill';
import { type Calendar, isWorkingDay } from './calendar.js';
import { type Refused, refuse } from './refusal.js';

/** A counted day is over at the close of business in every side's zone. */
const closeOfBusiness = Temporal.PlainTime.from('17:00');

/** No roadmap edition known runs longer than three years, so no round does: what bounds every count below. */
const furthestDays = 3 * 366;

/**
 * The earliest deadline that leaves `workingDays` working days of all sides, and the deadline proposed where none
 * is named: the close of business (17:00) of the last of them in every side's zone, that is in the westernmost.
 * A day counts if every side works on it. The opening day does not count; where the sides' zones have different
 * dates at the opening, it is the later one, so that no side gets less than the period. (domain.md, "Approval
 * rounds"; not counting the day of the event is art. 3(1) of Regulation (EEC, Euratom) 1182/71.)
 * Throws RangeError when the sides do not have so many common working days in three years.
 */
export function earliestDeadline(openedAt: Date, calendars: readonly Calendar[], workingDays: number): Date {
  let counted = 0;
  for (const end of countedDayEnds(openedAt, calendars)) {
    counted += 1;
    if (counted >= workingDays) return new Date(end);
  }
  throw new RangeError(`The calendars have no ${workingDays} common working days in ${furthestDays} days.`);
}

/**
 * The working days of all sides between the opening and a deadline: those that are over at the deadline. So
 * `workingDaysBetween(o, d, c) >= n` exactly when `d` is not before `earliestDeadline(o, c, n)`, for n ≥ 1.
 * Counts no further than three years.
 */
export function workingDaysBetween(openedAt: Date, deadline: Date, calendars: readonly Calendar[]): number {
  let counted = 0;
  for (const end of countedDayEnds(openedAt, calendars)) {
    if (end > deadline.getTime()) break;
    counted += 1;
  }
  return counted;
}

/**
 * Refuses calendars in which no round of `workingDays` working days could end (WORKING_DAYS_TOO_FEW): there
 * `earliestDeadline` would throw.
 */
export function refuseCalendars(
  from: Date,
  calendars: readonly Calendar[],
  workingDays: number,
  path?: readonly string[],
): Refused | undefined {
  let missing = workingDays;
  for (const _ of countedDayEnds(from, calendars)) {
    missing -= 1;
    if (missing <= 0) return undefined;
  }
  return refuse('WORKING_DAYS_TOO_FEW', path, { workingDays });
}

/**
 * Refuses a deadline that leaves fewer than `workingDays` working days of all sides (DEADLINE_TOO_SOON, naming
 * the earliest permitted in each side's zone) or lies more than three years ahead (DEADLINE_TOO_LATE).
 * Throws what `earliestDeadline` throws.
 */
export function refuseDeadline(
  openedAt: Date,
  deadline: Date,
  calendars: readonly Calendar[],
  workingDays: number,
): Refused | undefined {
  const earliest = earliestDeadline(openedAt, calendars, workingDays);
  if (deadline < earliest)
    return refuse('DEADLINE_TOO_SOON', ['deadline'], { workingDays, earliest: inZones(earliest, calendars) });
  return refuseFar(openedAt, deadline);
}

/**
 * Refuses to extend a round to a deadline that adds no whole working day of all sides to the present one
 * (EXTENSION_TOO_SHORT, naming the earliest permitted), or lies more than three years after the opening
 * (DEADLINE_TOO_LATE); and calendars without such a day (WORKING_DAYS_TOO_FEW).
 */
export function refuseExtension(
  { openedAt, deadline: present }: { readonly openedAt: Date; readonly deadline: Date },
  deadline: Date,
  calendars: readonly Calendar[],
): Refused | undefined {
  const refused = refuseCalendars(present, calendars, 1);
  if (refused) return refused;
  const earliest = earliestDeadline(present, calendars, 1);
  return deadline < earliest
    ? refuse('EXTENSION_TOO_SHORT', ['deadline'], { earliest: inZones(earliest, calendars) })
    : refuseFar(openedAt, deadline);
}

function refuseFar(openedAt: Date, deadline: Date): Refused | undefined {
  const latest = openedAt.getTime() + furthestDays * 24 * 3600 * 1000;
  return deadline.getTime() > latest ? refuse('DEADLINE_TOO_LATE', ['deadline']) : undefined;
}

function inZones(instant: Date, calendars: readonly Calendar[]): string {
  const zones = [...new Set(calendars.map(({ timeZone }) => timeZone))];
  const shown = zones.map((zone) => {
    const { date, time } = localTime(instant, zone);
    return `${date} ${time} ${zone}`;
  });
  return shown.join(', ');
}

/** An instant on the calendar and clock of a zone. */
export interface LocalTime {
  /** ISO 8601, e.g. `2024-03-01`. */
  readonly date: string;
  /** 24 hours, cut to the minute (so a deadline is never shown later than it is), e.g. `17:00`. */
  readonly time: string;
  /** From UTC, e.g. `+05:00`. */
  readonly offset: string;
  readonly timeZone: string;
}

/** Shows an instant (a deadline) in a side's zone. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const local = zoned(instant, timeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: local.offset,
    timeZone,
  };
}

/** The ends of the counted days after the opening day, in milliseconds since 1970, in order. */
function* countedDayEnds(openedAt: Date, calendars: readonly Calendar[]): Generator<number> {
  const openingDays = calendars.map(({ timeZone }) => zoned(openedAt, timeZone).toPlainDate());
  const [openingDay] = openingDays.sort(Temporal.PlainDate.compare).reverse();
  if (!openingDay) throw new RangeError('A deadline needs the calendar of at least one side.');
  for (let days = 1; days <= furthestDays; days += 1) {
    const day = openingDay.add({ days });
    const date = day.toString();
    if (!calendars.every((calendar) => isWorkingDay(calendar, date))) continue;
    yield Math.max(
      ...calendars.map(
        ({ timeZone }) => day.toZonedDateTime({ timeZone, plainTime: closeOfBusiness }).epochMilliseconds,
      ),
    );
  }
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
