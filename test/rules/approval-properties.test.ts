import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReachable, sideAnswer, silentAnswer } from '../../src/domain/side-answer.js';
import { reservationsOf } from '../../src/domain/tally.js';
import {
  completions,
  electorates,
  histories,
  lastOf,
  laterSayings,
  literallyApproved,
  rules,
  sayings,
} from './approval-cases.js';

describe('the answer of a side, for any rule, electorate and positions', () => {
  test('is APPROVED exactly when the rule is literally met, nobody reserves and the spokesperson says so', () => {
    fc.assert(
      fc.property(rules, electorates, histories, sayings, (rule, electorate, history, given) => {
        const lasts = (organisation: string) => lastOf(history, organisation);
        const approved = literallyApproved(rule, electorate, lasts, given);
        expect(sideAnswer(rule, electorate, history, given) === 'APPROVED').toBe(approved);
      }),
      { numRuns: 3000 },
    );
  });

  test('is REJECTED exactly when no completion by those who have not objected leads to an approval', () => {
    fc.assert(
      fc.property(rules, electorates, histories, sayings, (rule, electorate, history, given) => {
        const hopeless = !completions(electorate, history).some((completion) =>
          laterSayings(rule, electorate, given).some((later) =>
            literallyApproved(
              rule,
              electorate,
              (organisation) => completion.get(organisation) ?? null,
              later,
            ),
          ),
        );
        expect(sideAnswer(rule, electorate, history, given) === 'REJECTED').toBe(hopeless);
      }),
      { numRuns: 700 },
    );
  });

  test('is RESERVED exactly while an elector reserves and an approval can still be reached', () => {
    fc.assert(
      fc.property(rules, electorates, histories, sayings, (rule, electorate, history, given) => {
        const answer = sideAnswer(rule, electorate, history, given);
        const reserved = electorate.some(({ organisation }) => lastOf(history, organisation) === 'RESERVE');
        expect(answer === 'RESERVED').toBe(reserved && answer !== 'REJECTED');
        const standing = Object.values(reservationsOf(electorate, history));
        expect(standing.length > 0).toBe(reserved);
        const withheld = [
          ...history,
          { organisation: 'o0', kind: 'RESERVE', reservation: 'SCRUTINY' } as const,
        ];
        if (electorate.length > 0)
          expect(['RESERVED', 'REJECTED']).toContain(sideAnswer(rule, electorate, withheld, given));
      }),
      { numRuns: 1000 },
    );
  });

  test('is as before a reservation was made, once it is lifted, where the organisation had no position', () => {
    fc.assert(
      fc.property(rules, electorates, histories, sayings, (rule, electorate, history, given) => {
        const without = history.filter(({ organisation }) => organisation !== 'o0');
        const lifted = [
          ...without,
          { organisation: 'o0', kind: 'RESERVE', reservation: 'BUDGETARY' } as const,
          { organisation: 'o0', kind: null },
        ];
        expect(sideAnswer(rule, electorate, lifted, given)).toBe(
          sideAnswer(rule, electorate, without, given),
        );
      }),
    );
  });

  test('takes an approval subject to confirmation for none at all', () => {
    fc.assert(
      fc.property(rules, electorates, histories, sayings, (rule, electorate, history, given) => {
        const none = history.map((position) =>
          position.kind === 'APPROVE_AD_REFERENDUM' ? { ...position, kind: null } : position,
        );
        expect(sideAnswer(rule, electorate, history, given)).toBe(sideAnswer(rule, electorate, none, given));
      }),
    );
  });

  test('is reachable exactly when some positions meet the rule and its spokesperson can speak', () => {
    fc.assert(
      fc.property(rules, electorates, (rule, electorate) => {
        const possible = completions(electorate, []).some((completion) =>
          laterSayings(rule, electorate, null).some((later) =>
            literallyApproved(
              rule,
              electorate,
              (organisation) => completion.get(organisation) ?? null,
              later,
            ),
          ),
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
      fc.property(
        rules,
        electorates,
        reordered,
        sayings,
        (rule, electorate, [history, organisations], given) => {
          const grouped = organisations.flatMap((one) =>
            history.filter(({ organisation }) => organisation === one),
          );
          expect(grouped).toHaveLength(history.length);
          expect(sideAnswer(rule, electorate, grouped, given)).toBe(
            sideAnswer(rule, electorate, history, given),
          );
          expect(silentAnswer(electorate, grouped)).toBe(silentAnswer(electorate, history));
        },
      ),
    );
  });

  test('depends on the latest position of each organisation alone', () => {
    fc.assert(
      fc.property(rules, electorates, histories, histories, (rule, electorate, earlier, history) => {
        const overtaken = earlier.filter((one) =>
          history.some(({ organisation }) => organisation === one.organisation),
        );
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
    const height = { REJECTED: 0, RESERVED: 1, PENDING: 2, APPROVED: 3 };
    const six = fc.constantFrom('o0', 'o1', 'o2', 'o3', 'o4', 'o5');
    fc.assert(
      fc.property(
        rules,
        electorates,
        histories,
        sayings,
        six,
        (rule, electorate, history, given, organisation) => {
          const before = sideAnswer(rule, electorate, history, given);
          const after = sideAnswer(rule, electorate, [...history, { organisation, kind: 'APPROVE' }], given);
          expect(height[after]).toBeGreaterThanOrEqual(height[before]);
        },
      ),
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
        expect(sideAnswer(rule, electorate, history, 'APPROVED')).not.toBe('APPROVED');
      }),
    );
  });
});
