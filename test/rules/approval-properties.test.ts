import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReachable, sideAnswer } from '../../src/domain/side-answer.js';
import { completions, electorates, histories, lastOf, literallyMet, rules } from './approval-cases.js';

describe('the answer of a side, for any rule, electorate and positions', () => {
  test('is APPROVED exactly when the rule is literally met', () => {
    fc.assert(
      fc.property(rules, electorates, histories, (rule, electorate, history) => {
        const met = literallyMet(rule, electorate, (organisation) => lastOf(history, organisation));
        expect(sideAnswer(rule, electorate, history) === 'APPROVED').toBe(met);
      }),
      { numRuns: 1500 },
    );
  });

  test('is REJECTED exactly when no completion by those who have not objected meets the rule', () => {
    fc.assert(
      fc.property(rules, electorates, histories, (rule, electorate, history) => {
        const hopeless = !completions(electorate, history).some((completion) =>
          literallyMet(rule, electorate, (organisation) => completion.get(organisation)),
        );
        expect(sideAnswer(rule, electorate, history) === 'REJECTED').toBe(hopeless);
      }),
      { numRuns: 700 },
    );
  });

  test('is reachable exactly when some positions meet the rule', () => {
    fc.assert(
      fc.property(rules, electorates, (rule, electorate) => {
        const possible = completions(electorate, []).some((completion) =>
          literallyMet(rule, electorate, (organisation) => completion.get(organisation)),
        );
        expect(isReachable(rule, electorate)).toBe(possible);
      }),
      { numRuns: 500 },
    );
  });

  test('does not depend on the order in which different organisations took their positions', () => {
    const reordered = histories.chain((history) =>
      fc.tuple(
        fc.constant(history),
        fc.shuffledSubarray([...new Set(history.map(({ organisation }) => organisation))], {
          minLength: new Set(history.map(({ organisation }) => organisation)).size,
        }),
      ),
    );
    fc.assert(
      fc.property(rules, electorates, reordered, (rule, electorate, [history, organisations]) => {
        const grouped = organisations.flatMap((one) =>
          history.filter(({ organisation }) => organisation === one),
        );
        expect(grouped).toHaveLength(history.length);
        expect(sideAnswer(rule, electorate, grouped)).toBe(sideAnswer(rule, electorate, history));
      }),
    );
  });

  test('depends on the latest position of each organisation alone', () => {
    fc.assert(
      fc.property(rules, electorates, histories, histories, (rule, electorate, earlier, history) => {
        const overtaken = earlier.filter(({ organisation }) => lastOf(history, organisation) !== undefined);
        expect(sideAnswer(rule, electorate, [...overtaken, ...history])).toBe(
          sideAnswer(rule, electorate, history),
        );
      }),
    );
  });

  test('does not depend on positions from outside the electorate', () => {
    fc.assert(
      fc.property(rules, electorates, histories, (rule, electorate, history) => {
        const own = history.filter((position) =>
          electorate.some(({ organisation }) => organisation === position.organisation),
        );
        expect(sideAnswer(rule, electorate, own)).toBe(sideAnswer(rule, electorate, history));
      }),
    );
  });

  test('is never brought down by one more approval', () => {
    const height = { REJECTED: 0, PENDING: 1, APPROVED: 2 };
    const six = fc.constantFrom('o0', 'o1', 'o2', 'o3', 'o4', 'o5');
    fc.assert(
      fc.property(rules, electorates, histories, six, (rule, electorate, history, organisation) => {
        const after = sideAnswer(rule, electorate, [...history, { organisation, kind: 'APPROVE' }]);
        expect(height[after]).toBeGreaterThanOrEqual(height[sideAnswer(rule, electorate, history)]);
      }),
      { numRuns: 500 },
    );
  });

  test('is never APPROVED without an approval', () => {
    const without = histories.map((history) =>
      history.map((position) =>
        position.kind === 'APPROVE' ? { ...position, kind: 'ABSTAIN' as const } : position,
      ),
    );
    fc.assert(
      fc.property(rules, electorates, without, (rule, electorate, history) => {
        expect(sideAnswer(rule, electorate, history)).not.toBe('APPROVED');
      }),
    );
  });
});
