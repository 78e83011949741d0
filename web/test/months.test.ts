import { describe, expect, it } from 'vitest';
import { columnsOf, monthsIn, quartersIn, shareOf } from '../format/months';

const edition = { startsOn: '2025-01-01', endsOn: '2026-12-31' };

describe('the months of an edition', () => {
  it('are a column each, with the quarters and years that begin in them', () => {
    expect(monthsIn(edition)).toBe(24);
    expect(quartersIn(edition).map(({ year, quarter, column }) => `${year}/${quarter}@${column}`)).toEqual([
      '2025/1@1',
      '2025/2@4',
      '2025/3@7',
      '2025/4@10',
      '2026/1@13',
      '2026/2@16',
      '2026/3@19',
      '2026/4@22',
    ]);
    // One that begins within a quarter has its head from the first month on.
    expect(quartersIn({ startsOn: '2023-05-07', endsOn: '2023-08-01' }).map(({ column }) => column)).toEqual([
      1, 3,
    ]);
  });

  it('hold what lasts from one day to another, clipped to the edition', () => {
    expect(columnsOf(edition, '2025-04-15', '2025-06-01')).toBe('4 / 7');
    expect(columnsOf(edition, '2024-02-01', '2027-01-31')).toBe('1 / 25');
    expect(columnsOf(edition, '2027-01-01', '2027-02-01')).toBeUndefined();
    expect(columnsOf(edition, null, '2025-02-01')).toBeUndefined();
  });

  it('know how far through a day is, and nothing of a day outside', () => {
    expect(shareOf(edition, '2025-01-01')).toBe(0);
    expect(shareOf(edition, '2026-01-01')).toBe(0.5);
    expect(shareOf(edition, '2024-12-31')).toBeUndefined();
    expect(shareOf(edition, '2027-01-01')).toBeUndefined();
  });
});
