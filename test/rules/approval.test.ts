import { describe, expect, test } from 'vitest';
import type { Elector, Position, PositionKind, Rule, SideAnswer } from '../../src/domain/approval.js';
import { effectiveStatus, expressOutcome } from '../../src/domain/round-status.js';
import { isReachable, sideAnswer, silentAnswer } from '../../src/domain/side-answer.js';

const ministry: Elector = { organisation: 'ministry', kind: 'GOVERNMENT' };
const bank: Elector = { organisation: 'bank', kind: 'FINANCE' };
const mine: Elector = { organisation: 'mine', kind: 'INDUSTRY' };
const side = [ministry, bank, mine];

function taken(positions: Record<string, PositionKind>): Position[] {
  return Object.entries(positions).map(([organisation, kind]) => ({ organisation, kind }));
}

const consensus: Rule = { kind: 'CONSENSUS' };
const two: Rule = { kind: 'THRESHOLD', approvals: 2 };
const majority: Rule = { kind: 'MAJORITY' };

describe('the answer of a side', () => {
  test.each<[string, Rule, Record<string, PositionKind>, SideAnswer]>([
    ['consensus without a position', consensus, {}, 'PENDING'],
    ['consensus with one outstanding', consensus, { ministry: 'APPROVE', bank: 'APPROVE' }, 'PENDING'],
    ['consensus of all', consensus, { ministry: 'APPROVE', bank: 'APPROVE', mine: 'APPROVE' }, 'APPROVED'],
    [
      'one approves, two abstain',
      consensus,
      { ministry: 'APPROVE', bank: 'ABSTAIN', mine: 'ABSTAIN' },
      'APPROVED',
    ],
    ['all abstain', consensus, { ministry: 'ABSTAIN', bank: 'ABSTAIN', mine: 'ABSTAIN' }, 'PENDING'],
    ['one objection to a consensus', consensus, { mine: 'OBJECT' }, 'REJECTED'],
    ['one of two', two, { ministry: 'APPROVE' }, 'PENDING'],
    ['two of two', two, { ministry: 'APPROVE', bank: 'APPROVE' }, 'APPROVED'],
    ['two of two against one', two, { ministry: 'APPROVE', bank: 'APPROVE', mine: 'OBJECT' }, 'APPROVED'],
    ['two abstain, and may still approve', two, { ministry: 'ABSTAIN', bank: 'ABSTAIN' }, 'PENDING'],
    ['two object', two, { ministry: 'OBJECT', bank: 'OBJECT' }, 'REJECTED'],
    ['short of the quorum', { ...two, quorum: 3 }, { ministry: 'APPROVE', bank: 'APPROVE' }, 'PENDING'],
    [
      'an objection counts for the quorum',
      { ...two, quorum: 3 },
      { ministry: 'APPROVE', bank: 'APPROVE', mine: 'OBJECT' },
      'APPROVED',
    ],
    [
      'an abstention counts for the quorum',
      { ...two, quorum: 3 },
      { ministry: 'APPROVE', bank: 'APPROVE', mine: 'ABSTAIN' },
      'APPROVED',
    ],
    [
      'without the kind required',
      { ...two, requiredKinds: ['FINANCE'] },
      { ministry: 'APPROVE', mine: 'APPROVE', bank: 'ABSTAIN' },
      'PENDING',
    ],
    [
      'the only one of a kind objects',
      { ...two, requiredKinds: ['FINANCE'] },
      { bank: 'OBJECT' },
      'REJECTED',
    ],
    ['a majority of three', majority, { ministry: 'APPROVE', bank: 'APPROVE', mine: 'OBJECT' }, 'APPROVED'],
    [
      'one of three is no majority',
      majority,
      { ministry: 'APPROVE', bank: 'ABSTAIN', mine: 'ABSTAIN' },
      'PENDING',
    ],
    ['two of three object', majority, { ministry: 'OBJECT', bank: 'OBJECT' }, 'REJECTED'],
    [
      'two approvals, one of them to be confirmed',
      two,
      { ministry: 'APPROVE', bank: 'APPROVE_AD_REFERENDUM' },
      'PENDING',
    ],
    [
      'a provisional approval does not count for the quorum',
      { ...two, quorum: 3 },
      { ministry: 'APPROVE', bank: 'APPROVE', mine: 'APPROVE_AD_REFERENDUM' },
      'PENDING',
    ],
    [
      'a reservation withholds a rule that is met',
      two,
      { ministry: 'APPROVE', bank: 'APPROVE', mine: 'RESERVE' },
      'RESERVED',
    ],
    ['a reservation of one who may still approve', consensus, { ministry: 'RESERVE' }, 'RESERVED'],
    [
      'an objection that ends a consensus, beside a reservation',
      consensus,
      { ministry: 'RESERVE', mine: 'OBJECT' },
      'REJECTED',
    ],
    ['a threshold of zero still takes an approval', { kind: 'THRESHOLD', approvals: 0 }, {}, 'PENDING'],
  ])('%s', (_, rule, positions, answer) => {
    expect(sideAnswer(rule, side, taken(positions))).toBe(answer);
  });

  test('follows the latest position of an organisation', () => {
    const history = [...taken({ ministry: 'OBJECT', bank: 'APPROVE' }), ...taken({ ministry: 'APPROVE' })];
    expect(sideAnswer(two, side, history)).toBe('APPROVED');
    expect(sideAnswer(two, side, [...history, ...taken({ bank: 'ABSTAIN' })])).toBe('PENDING');
  });

  test('does not count an organisation that left the electorate, nor one listed twice', () => {
    const history = taken({ ministry: 'APPROVE', bank: 'APPROVE' });
    expect(sideAnswer(two, [ministry, mine], history)).toBe('PENDING');
    expect(sideAnswer(two, [ministry], history)).toBe('REJECTED');
    expect(sideAnswer(two, [ministry, ministry, mine], history)).toBe('PENDING');
  });
});

describe('a spokesperson', () => {
  const spoken: Rule = { ...two, spokesperson: 'mine' };
  const met = taken({ ministry: 'APPROVE', bank: 'APPROVE' });

  test('gives the answer, and only once the rule is met', () => {
    expect(sideAnswer(spoken, side, met)).toBe('PENDING');
    expect(sideAnswer(spoken, side, met, 'APPROVED')).toBe('APPROVED');
    expect(sideAnswer(spoken, side, taken({ ministry: 'APPROVE' }), 'APPROVED')).toBe('PENDING');
    expect(sideAnswer(spoken, side, [...met, ...taken({ mine: 'RESERVE' })], 'APPROVED')).toBe('RESERVED');
  });

  test('rejects by its word or by its position, which of another organisation would not be enough', () => {
    expect(sideAnswer(spoken, side, met, 'REJECTED')).toBe('REJECTED');
    expect(sideAnswer(spoken, side, [...met, ...taken({ mine: 'OBJECT' })], 'APPROVED')).toBe('REJECTED');
    expect(sideAnswer({ ...two, spokesperson: 'bank' }, side, taken({ mine: 'OBJECT' }))).toBe('PENDING');
  });

  test('that has left cannot answer any more; what it said stands', () => {
    const electorate = [ministry, bank];
    expect(sideAnswer(spoken, electorate, met)).toBe('REJECTED');
    expect(sideAnswer(spoken, electorate, met, 'APPROVED')).toBe('APPROVED');
    expect(isReachable(spoken, electorate)).toBe(false);
    expect(isReachable(spoken, side)).toBe(true);
  });
});

describe('a silence procedure', () => {
  test('asks for no approval: an objection rejects, a reservation withholds', () => {
    expect(silentAnswer(side, taken({ ministry: 'APPROVE', bank: 'APPROVE', mine: 'APPROVE' }))).toBe(
      'PENDING',
    );
    expect(silentAnswer(side, taken({ mine: 'RESERVE' }))).toBe('RESERVED');
    expect(silentAnswer(side, taken({ ministry: 'RESERVE', mine: 'OBJECT' }))).toBe('REJECTED');
    expect(silentAnswer([ministry], taken({ mine: 'OBJECT' }))).toBe('PENDING');
  });
});

describe('whether a rule is reachable', () => {
  test.each<[string, Rule, Elector[], boolean]>([
    ['consensus of one', consensus, [mine], true],
    ['consensus of nobody', consensus, [], false],
    ['a threshold of nobody', { kind: 'THRESHOLD', approvals: 0 }, [], false],
    ['a threshold of as many as there are', two, [mine, bank], true],
    ['a threshold above', two, [mine], false],
    ['a quorum above', { ...consensus, quorum: 4 }, side, false],
    ['a kind that is there', { ...consensus, requiredKinds: ['FINANCE'] }, side, true],
    ['a kind that is not', { ...consensus, requiredKinds: ['FINANCE', 'RESEARCH'] }, side, false],
  ])('%s', (_, rule, electorate, reachable) => {
    expect(isReachable(rule, electorate)).toBe(reachable);
  });
});

describe('the outcome of a round', () => {
  const deadline = new Date('2024-03-15T16:00:00Z');
  const before = new Date('2024-03-15T15:59:59.999Z');

  test.each<[SideAnswer[], string]>([
    [['APPROVED', 'APPROVED'], 'APPROVED'],
    [['APPROVED', 'PENDING'], 'OPEN'],
    [['PENDING', 'APPROVED'], 'OPEN'],
    [['REJECTED', 'PENDING'], 'REJECTED'],
    [['APPROVED', 'REJECTED'], 'REJECTED'],
    [['APPROVED', 'APPROVED', 'PENDING'], 'OPEN'],
    [['APPROVED', 'APPROVED', 'APPROVED'], 'APPROVED'],
    [['APPROVED', 'APPROVED', 'REJECTED'], 'REJECTED'],
    [[], 'OPEN'],
  ])('of the answers %j before the deadline is %s, and LAPSED at it', (answers, outcome) => {
    expect(expressOutcome(answers, deadline, before)).toBe(outcome);
    expect(expressOutcome(answers, deadline, deadline)).toBe('LAPSED');
  });

  test('an open round lapses at its deadline, a closed one stays as it closed', () => {
    expect(effectiveStatus({ status: 'OPEN', deadline }, before)).toBe('OPEN');
    expect(effectiveStatus({ status: 'OPEN', deadline }, deadline)).toBe('LAPSED');
    for (const status of ['APPROVED', 'REJECTED', 'CANCELLED', 'LAPSED'] as const)
      expect(effectiveStatus({ status, deadline }, deadline)).toBe(status);
  });
});
