import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../src/domain/approval.js';
import { sideAnswer } from '../../src/domain/side-answer.js';
import { electorates, histories, rules, sayings } from './approval-cases.js';

/** The same positions in another order, those of each organisation among themselves in theirs. */
function interleaved(history: readonly Position[], order: readonly number[]): Position[] {
  const turns = history
    .map(({ organisation }, place) => ({ organisation, by: order[place] ?? 0 }))
    .toSorted((a, b) => a.by - b.by);
  const left = [...history];
  return turns.flatMap(({ organisation }) => {
    const place = left.findIndex((position) => position.organisation === organisation);
    return left.splice(place, 1);
  });
}

const orders = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 8, maxLength: 8 });

test('positions of different organisations commute: in whatever order they come, the answer is the same', () => {
  let moved = 0;
  fc.assert(
    fc.property(rules, electorates, histories, sayings, orders, (rule, electorate, history, given, order) => {
      const other = interleaved(history, order);
      expect(other).toHaveLength(history.length);
      if (other.some((position, place) => position !== history[place])) moved += 1;
      expect(sideAnswer(rule, electorate, other, given)).toBe(sideAnswer(rule, electorate, history, given));
    }),
    { numRuns: 2000 },
  );
  expect(moved).toBeGreaterThan(500);
});
