import { expect, it } from 'vitest';
import { totals } from '../format/total';

it('adds amounts in each currency exactly', () => {
  const line = (amount: string, currency = 'EUR') => ({ amount, currency });
  expect(totals([])).toEqual([]);
  expect(totals([line('0.1'), line('0.2')])).toEqual([line('0.3')]);
  expect(totals([line('999999999999999999.5'), line('0.500001'), line('7', 'KZT')])).toEqual([
    line('1000000000000000000.000001'),
    line('7', 'KZT'),
  ]);
});
