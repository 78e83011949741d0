import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Elector, Position, Rule } from '../../src/domain/approval.js';
import { assess } from '../../src/domain/assessment.js';
import { assessmentInEnglish } from '../../src/domain/assessment-sentence.js';
import { electorates, histories, rules, sayings } from './approval-cases.js';

const side: Elector[] = [
  { organisation: 'ministry', kind: 'GOVERNMENT' },
  { organisation: 'bank', kind: 'FINANCE' },
  { organisation: 'mine', kind: 'INDUSTRY' },
];
const two: Rule = { kind: 'THRESHOLD', approvals: 2, quorum: 3, requiredKinds: ['GOVERNMENT', 'FINANCE'] };
const words = (rule: Rule, positions: Position[]) => assessmentInEnglish(assess(rule, side, positions));

describe('the assessment of a side', () => {
  test('says what is there and what is missing', () => {
    const positions: Position[] = [{ organisation: 'ministry', kind: 'APPROVE' }];
    expect(assess(two, side, positions)).toEqual({
      rule: two,
      answer: 'PENDING',
      tally: {
        electors: 3,
        approve: 1,
        adReferendum: 0,
        reserve: 0,
        object: 0,
        abstain: 0,
        noneYet: 2,
        approvingKinds: new Set(['GOVERNMENT']),
      },
      needed: 2,
      missing: [
        { kind: 'APPROVALS', count: 1 },
        { kind: 'APPROVAL_OF_KIND', organisationKind: 'FINANCE' },
        { kind: 'QUORUM', count: 2 },
      ],
      reservations: {},
      blocks: [],
    });
    expect(words(two, positions)).toEqual({
      rule: '2 of 3 approvers, among them one GOVERNMENT and one FINANCE; quorum: 3 positions.',
      tally: '1 of 3 approve (needed: 2), 0 object, 0 abstain, 2 without a position yet.',
      missing:
        'Still missing: approval of 1 more organisation; an approval of a FINANCE organisation; quorum: 2 more positions.',
      blocks: null,
      answer: 'This side has not answered yet.',
    });
  });

  test('says that a side has approved', () => {
    const positions = side.map(({ organisation }): Position => ({ organisation, kind: 'APPROVE' }));
    expect(words(two, positions)).toMatchObject({
      missing: null,
      blocks: null,
      answer: 'This side has approved.',
    });
  });

  test('says every reason that blocks', () => {
    const objections = ['ministry', 'bank'].map(
      (organisation): Position => ({ organisation, kind: 'OBJECT' }),
    );
    expect(words(two, objections)).toMatchObject({
      missing: null,
      blocks:
        'Blocked: at most 1 approval can be reached, and 2 needed; no approval of a GOVERNMENT organisation can be reached; no approval of a FINANCE organisation can be reached.',
      answer: 'This side has rejected: its rule can no longer be met.',
    });
    expect(words({ kind: 'CONSENSUS', quorum: 4 }, objections).blocks).toBe(
      'Blocked: 2 objections, and consensus allows none; at most 3 positions can be taken, and the quorum is 4.',
    );
  });

  test('speaks of consensus', () => {
    const abstention: Position[] = [{ organisation: 'bank', kind: 'ABSTAIN' }];
    expect(words({ kind: 'CONSENSUS', requiredKinds: ['INDUSTRY'] }, abstention)).toMatchObject({
      rule: 'Consensus of 3 approvers: each approves or abstains, at least one approves, among them one INDUSTRY.',
      missing:
        'Still missing: approval or abstention of 2 more organisations; approval of 1 more organisation; an approval of an INDUSTRY organisation.',
    });
  });

  test('agrees with the answer: missing is empty when approved only, blocks is filled when rejected only', () => {
    fc.assert(
      fc.property(rules, electorates, histories, sayings, (rule, electorate, history, given) => {
        const assessment = assess(rule, electorate, history, given);
        const { answer, missing, blocks, tally, reservations } = assessment;
        const approved = missing.length + blocks.length + Object.keys(reservations).length === 0;
        expect(approved).toBe(answer === 'APPROVED');
        expect(blocks.length > 0).toBe(answer === 'REJECTED');
        const { approve, adReferendum, reserve, object, abstain, noneYet } = tally;
        expect(approve + adReferendum + reserve + object + abstain + noneYet).toBe(electorate.length);
        expect(JSON.stringify(assessmentInEnglish(assessment))).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 1000 },
    );
  });
});
