import { expect, test } from 'vitest';
import { type Answered, recoveredAfter } from '../../bench/overload/answered.ts';
import { quantile } from '../../bench/report/quantile.ts';
import { isFlat, slopeOf } from '../../bench/report/slope.ts';

test('a quantile is of numbers in any order, and never beyond the last', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
  expect([0.5, 0.99, 1].map((part) => quantile(hundred, part))).toEqual([51, 100, 100]);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a slope is what the nearest line grows by in a unit of time, up or down, whenever it begins', () => {
  const rising = [5, 6, 8].map((at) => ({ at, value: 100 + 3 * at }));
  expect(slopeOf(rising)).toBeCloseTo(3);
  expect(slopeOf(rising.map(({ at, value }) => ({ at, value: -value })))).toBeCloseTo(-3);
  const around = [10, 12, 8, 12, 8, 10].map((value, at) => ({ at, value }));
  expect(slopeOf(around)).toBeCloseTo(-4 / 17.5);
});

test('memory is flat while ten minutes would add less than a part of it; what shrinks is flat', () => {
  const growing = (by: number) => [0, 1, 2, 3, 4].map((at) => ({ at, value: 98 + by * (at - 2) + 2 }));
  const rule = { part: 0.05, time: 10 };
  expect([-3, 0, 0.49, 0.51].map((by) => isFlat(growing(by), rule))).toEqual([true, true, true, false]);
});

test('one has recovered at the end of the first tenth of a second that is as fast as before and refuses none', () => {
  const answer = (at: number, took: number, served = true): Answered => ({ sent: at - took, at, served });
  const slow = [
    answer(1_010, 400),
    answer(1_090, 350),
    answer(1_150, 31),
    answer(1_160, 29),
    answer(1_170, 90),
  ];
  expect(recoveredAfter([...slow, answer(1_220, 30), answer(1_290, 20)], 1_000, 20)).toBe(300);
  expect(recoveredAfter([...slow, answer(1_220, 3, false), answer(1_310, 20)], 1_000, 20)).toBe(400);
  expect(recoveredAfter([answer(1_250, 20)], 1_000, 20)).toBe(300);
  expect(recoveredAfter(slow, 1_000, 20)).toBe(Number.POSITIVE_INFINITY);
});
