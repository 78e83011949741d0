import { workingCalendar } from './working-calendar.js';

/** 24 to 31 December. */
const endOfYear = '12-24 12-25 12-26 12-27 12-28 12-29 12-30 12-31';

const list = (year: number) =>
  `Commission Decision on public holidays in ${year} for the institutions of the European Union (Brussels and Luxembourg); movable feasts from the date of Easter.`;
const ahead = (year: number) =>
  `${list(year)} Written down from the pattern of the years before: compare with the Decision.`;

/**
 * The institutions of the European Union. The Decisions leave out feasts on a weekend; here they stand, which changes
 * nothing. Single further days at the end of a year differ from Decision to Decision and are left out.
 */
export const euInstitutions = workingCalendar([
  {
    year: 2022,
    free: `01-01 01-02 04-14 04-15 04-18 05-01 05-09 05-26 05-27 06-06 07-21 08-15 11-01 11-02 ${endOfYear}`,
    source: list(2022),
  },
  {
    year: 2023,
    free: `01-01 01-02 04-06 04-07 04-10 05-01 05-09 05-18 05-19 05-29 07-21 08-15 11-01 11-02 ${endOfYear}`,
    source: list(2023),
  },
  {
    year: 2024,
    free: `01-01 01-02 03-28 03-29 04-01 05-01 05-09 05-10 05-20 07-21 08-15 11-01 11-02 ${endOfYear}`,
    source: list(2024),
  },
  {
    year: 2025,
    free: `01-01 01-02 04-17 04-18 04-21 05-01 05-09 05-29 05-30 06-09 07-21 08-15 11-01 11-02 ${endOfYear}`,
    source: list(2025),
  },
  {
    year: 2026,
    free: `01-01 01-02 04-02 04-03 04-06 05-01 05-09 05-14 05-15 05-25 07-21 08-15 11-01 11-02 ${endOfYear}`,
    source: ahead(2026),
  },
  {
    year: 2027,
    free: `01-01 01-02 03-25 03-26 03-29 05-01 05-06 05-07 05-09 05-17 07-21 08-15 11-01 11-02 ${endOfYear}`,
    source: ahead(2027),
  },
]);
