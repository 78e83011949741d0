/** ISO 8601 dates of a year, from `MM-DD`s. */
const of = (year: number, days: string): string[] => days.split(' ').map((day) => `${year}-${day}`);

/**
 * Days that Namibia does not work, 2022 to 2027. Illustrative: written down from what is publicly known. The other
 * sides of the sample have the calendars of src/calendars.
 */
export const namibia: readonly string[] = [
  ...of(2022, '01-01 03-21 04-15 04-18 05-01 05-04 05-25 05-26 08-26 12-10 12-25 12-26'),
  ...of(2023, '01-01 03-21 04-07 04-10 05-01 05-04 05-18 05-25 08-26 12-10 12-25 12-26'),
  ...of(2024, '01-01 03-21 03-29 04-01 05-01 05-04 05-09 05-25 08-26 12-10 12-25 12-26'),
  ...of(2025, '01-01 03-21 04-18 04-21 05-01 05-04 05-25 05-28 05-29 08-26 12-10 12-25 12-26'),
  ...of(2026, '01-01 03-21 04-03 04-06 05-01 05-04 05-14 05-25 05-28 08-26 12-10 12-25 12-26'),
  ...of(2027, '01-01 03-21 03-26 03-29 05-01 05-04 05-06 05-25 05-28 08-26 12-10 12-25 12-26'),
];
