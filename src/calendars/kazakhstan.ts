import { workingCalendar } from './working-calendar.js';

const law =
  'Law of 13 December 2001 N 267 on holidays (national and state holidays, 7 January, the first day of Kurban Ait), Labour Code article 85 (a holiday on a weekend frees the next working day)';
const aheadOf = `${law}. No decree on transfers is known with certainty: none is entered. Kurban Ait by the expected date.`;

/**
 * Kazakhstan, with the transfers of days of rest that were decreed (перенос дней отдыха). A holiday on a Saturday or
 * Sunday frees the next working day; 7 January and Kurban Ait are days of rest, not holidays, and free none.
 */
export const kazakhstan = workingCalendar([
  {
    year: 2022,
    free: '01-01 01-02 01-03 01-04 01-07 03-07 03-08 03-21 03-22 03-23 05-01 05-02 05-07 05-09 05-10 07-06 07-09 08-29 08-30 10-24 10-25 12-16',
    worked: '03-05 08-27 10-22',
    source: `${law}; Government Decree of 6 October 2021 N 713 (5 March to 7 March, 27 August to 29 August), amended in October 2022 (22 October to 24 October).`,
  },
  {
    year: 2023,
    free: '01-01 01-02 01-03 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-16 12-18',
    worked: '07-01',
    source: `${law}; Government Decree of April 2023 (1 July to 7 July).`,
  },
  {
    year: 2024,
    free: '01-01 01-02 01-07 03-08 03-21 03-22 03-23 03-25 05-01 05-07 05-08 05-09 06-16 07-06 07-08 08-30 10-25 12-16',
    worked: '05-04',
    source: `${law}; order of the Minister of Labour of April 2024 (4 May to 8 May).`,
  },
  {
    year: 2025,
    free: '01-01 01-02 01-03 01-07 03-08 03-10 03-21 03-22 03-23 03-24 03-25 05-01 05-07 05-09 06-06 07-06 07-07 08-30 09-01 10-25 10-27 12-16',
    worked: '01-05',
    source: `${law}; order of the Minister of Labour of 21 November 2024 (5 January to 3 January), the only one of the year.`,
  },
  {
    year: 2026,
    free: '01-01 01-02 01-07 03-08 03-09 03-21 03-22 03-23 03-24 03-25 05-01 05-07 05-09 05-11 05-27 07-06 08-30 08-31 10-25 10-26 12-16',
    source: aheadOf,
  },
  {
    year: 2027,
    free: '01-01 01-02 01-04 01-07 03-08 03-21 03-22 03-23 03-24 05-01 05-03 05-07 05-09 05-10 05-16 07-06 08-30 10-25 12-16',
    source: aheadOf,
  },
]);
