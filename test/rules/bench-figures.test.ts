import { expect, test } from 'vitest';
import type { Slice } from '../../bench/load/slice.ts';
import { figuresOf, spreadOf } from '../../bench/report/figures.ts';
import { tableOf } from '../../bench/report/table.ts';

const slice = (answers: number, more: Partial<Slice> = {}): Slice => ({
  answers,
  seconds: 2,
  latencies: Float64Array.from({ length: answers }, (_, index) => index + 1),
  cpuSeconds: 1,
  databaseSeconds: 0.5,
  bytes: 2 ** 20,
  ...more,
});

test('a spread is of numbers in any order; of an even number of them the median lies between two', () => {
  expect(spreadOf([30, 4, 11])).toEqual({ median: 11, least: 4, most: 30 });
  expect(spreadOf([4, 30, 10, 12])).toEqual({ median: 11, least: 4, most: 30 });
});

test('a ratio is of two slices of the same round, and its median is none of medians', () => {
  const slices = {
    limit: [slice(100), slice(400), slice(200)],
    concord: [slice(90), slice(200), slice(100)],
  };
  const [limit, concord] = figuresOf([{ workload: 'actions', connections: 16, slices }]);
  expect(concord?.ratioTo['limit']).toEqual({ median: 0.5, least: 0.5, most: 0.9 });
  expect(limit?.ratioTo['concord']).toEqual({ median: 2, least: 1 / 0.9, most: 2 });
  expect(limit?.requestsPerSecond).toEqual({ median: 100, least: 50, most: 200 });
});

test('latencies are of all answers of all rounds, CPU is a request, memory the most there was', () => {
  const [one] = figuresOf([
    {
      workload: 'actions',
      connections: 1,
      slices: { limit: [slice(100), slice(300, { bytes: 3 * 2 ** 20, cpuSeconds: 3 })] },
    },
  ]);
  expect(one).toMatchObject({
    p50: 101,
    p99: 297,
    cpuMilliseconds: 10,
    databaseMilliseconds: 2.5,
    megabytes: 3,
  });
});

test('what is not known of one slice is known of none', () => {
  const slices = { limit: [slice(100), slice(100, { databaseSeconds: undefined, bytes: undefined })] };
  const [one] = figuresOf([{ workload: 'actions', connections: 1, slices }]);
  expect(one).toMatchObject({ cpuMilliseconds: 10, databaseMilliseconds: null, megabytes: null });
});

test('the table divides each target by the limit and by the peer, with the spread over the rounds', () => {
  const slices = {
    limit: [slice(200), slice(200)],
    concord: [slice(150), slice(130)],
    postgraphile: [slice(100), slice(50)],
  };
  const [head, limit, concord, peer] = tableOf(
    figuresOf([{ workload: 'actions', connections: 1, slices }]),
  ).split('\n');
  expect(head).toMatch(/÷ limit +÷ postgraphile$/);
  expect(limit).toMatch(/ 3\.00 \(2\.00–4\.00\)$/);
  expect(concord).toMatch(/0\.70 \(0\.65–0\.75\) +2\.05 \(1\.50–2\.60\)$/);
  expect(peer).toMatch(/0\.38 \(0\.25–0\.50\) *$/);
});
