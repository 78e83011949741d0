/** One year of a calendar; the days as `MM-DD`, one after another. */
export interface CalendarYear {
  readonly year: number;
  /** Days that are not worked, weekends that fall on them included. */
  readonly free: string;
  /** Days decreed to be worked though they fall on a weekend. */
  readonly worked?: string;
  /** Where the days come from, and what is not certain. */
  readonly source: string;
}

/** When the organisations of a side work, as data: ISO 8601 dates. */
export interface WorkingCalendar {
  readonly holidays: readonly string[];
  readonly workingDays: readonly string[];
  /** By year. */
  readonly sources: Readonly<Record<number, string>>;
}

/** Where the days of a calendar come from, year by year, as one text. */
export function sourceOf({ sources }: WorkingCalendar): string {
  return Object.entries(sources)
    .map(([year, source]) => `${year}: ${source}`)
    .join('\n');
}

/** The years of a calendar in one. */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const dates = (year: number, days = '') =>
    days.split(' ').flatMap((day) => (day ? [`${year}-${day}`] : []));
  return {
    holidays: years.flatMap(({ year, free }) => dates(year, free)),
    workingDays: years.flatMap(({ year, worked }) => dates(year, worked)),
    sources: Object.fromEntries(years.map(({ year, source }) => [year, source])),
  };
}
