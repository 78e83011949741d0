import type { Day } from './days';

interface Period {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Months since the year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** How many months an edition takes, its first and last whole. */
export const monthsIn = ({ startsOn, endsOn }: Period): number => monthOf(endsOn) - monthOf(startsOn) + 1;

/** A quarter of a year that an edition touches: its year, its number, and the column it begins in, from 1. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly column: number;
}

export function quartersIn(edition: Period): Quarter[] {
  const first = monthOf(edition.startsOn);
  return Array.from({ length: monthsIn(edition) }, (_, place) => first + place)
    .filter((month) => month === first || month % 3 === 0)
    .map((month) => ({
      year: Math.floor(month / 12),
      quarter: Math.floor((month % 12) / 3) + 1,
      column: month - first + 1,
    }));
}

/**
 * The grid columns of what lasts from one day to another, clipped to the edition; undefined where a day is missing or it
 * lies wholly outside.
 */
export function columnsOf(edition: Period, from: Day | null, until: Day | null): string | undefined {
  if (!from || !until) return undefined;
  const first = monthOf(edition.startsOn);
  const start = Math.max(monthOf(from) - first + 1, 1);
  const end = Math.min(monthOf(until) - first + 2, monthsIn(edition) + 1);
  return start < end ? `${start} / ${end}` : undefined;
}

/** How far through the edition a day is, 0 to 1; undefined outside of it. */
export function shareOf({ startsOn, endsOn }: Period, day: Day): number | undefined {
  const [from, to, at] = [startsOn, endsOn, day].map((one) => Date.parse(`${one}T00:00:00Z`));
  if (from === undefined || to === undefined || at === undefined || at < from || at > to) return undefined;
  return (at - from) / (to - from + 86_400_000);
}
