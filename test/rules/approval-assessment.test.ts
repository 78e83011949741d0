import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessmentSentence } from '../../src/catalogue/assessment-sentence.js';
import { languages } from '../../src/catalogue/language.js';
import type { Elector, Position, Rule } from '../../src/domain/approval.js';
import { assess, assessIn } from '../../src/domain/assessment.js';
import { electorates, histories, rules, sayings } from './approval-cases.js';

const side: Elector[] = [
  { organisation: 'ministry', kind: 'GOVERNMENT' },
  { organisation: 'bank', kind: 'FINANCE' },
  { organisation: 'mine', kind: 'INDUSTRY' },
];
const two: Rule = { kind: 'THRESHOLD', approvals: 2, quorum: 3, requiredKinds: ['GOVERNMENT', 'FINANCE'] };
const words = (rule: Rule, positions: Position[]) =>
  assessmentSentence(assess(rule, side, positions), 'The bank', 'en');

describe('the assessment of a side', () => {
  test('says what is there and what is missing', () => {
    const positions: Position[] = [{ organisation: 'ministry', kind: 'APPROVE' }];
    expect(assess(two, side, positions)).toEqual({
      procedure: 'EXPRESS',
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
      rule: '2 of 3 approvers, among them of each of these kinds: government and finance; quorum: 3 positions.',
      tally:
        '1 of 3 approve (needed: 2), 0 subject to confirmation, 0 reserve, 0 object, 0 abstain, 2 without a position.',
      missing:
        'Still missing: approval of 1 more organisation; an approval of the kind “finance”; for the quorum 2 more positions.',
      reservations: null,
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
        'Blocked: at most 1 approval can be reached, and 2 needed; no approval of the kind “government” can be reached; no approval of the kind “finance” can be reached.',
      answer: 'This side has rejected.',
    });
    expect(words({ kind: 'CONSENSUS', quorum: 4 }, objections).blocks).toBe(
      'Blocked: 2 objections, and none is allowed; at most 3 positions can be taken, and the quorum is 4.',
    );
  });

  test('speaks of consensus', () => {
    const abstention: Position[] = [{ organisation: 'bank', kind: 'ABSTAIN' }];
    expect(words({ kind: 'CONSENSUS', requiredKinds: ['INDUSTRY'] }, abstention)).toMatchObject({
      rule: 'Consensus of 3 approvers: each approves or abstains, at least one approves, among them of each of these kinds: industry.',
      missing:
        'Still missing: approval or abstention of 2 more organisations; approval of 1 more organisation; an approval of the kind “industry”.',
    });
  });

  test('names reservations, what waits for confirmation and the spokesperson, in each language', () => {
    const rule: Rule = { kind: 'MAJORITY', spokesperson: 'bank' };
    const held: Position[] = [
      { organisation: 'ministry', kind: 'APPROVE' },
      { organisation: 'bank', kind: 'APPROVE' },
      { organisation: 'mine', kind: 'RESERVE', reservation: 'LINGUISTIC' },
    ];
    expect(words(rule, held)).toMatchObject({
      rule: '2 of 3 approvers: more than half; the answer is given by The bank.',
      missing: 'Still missing: the answer of The bank.',
      reservations: 'Reservations that stand: linguistic (1).',
      answer: 'A reservation stands: this side cannot approve until it is lifted.',
    });
    const said = (language: 'kk' | 'ru') => assessmentSentence(assess(rule, side, held), 'Банк', language);
    expect(said('ru')).toMatchObject({
      rule: '2 из 3 организаций: больше половины; ответ даёт Банк.',
      reservations: 'Действующие оговорки: языковая (1).',
    });
    expect(said('kk')).toMatchObject({ reservations: 'Күшіндегі ескертпелер: тілдік (1).' });
    const objecting: Position[] = [{ organisation: 'bank', kind: 'OBJECT' }];
    expect(words(rule, objecting).blocks).toBe('Blocked: The bank, which gives the answer, objects.');
  });

  test('speaks of a silence procedure by objections and reservations alone', () => {
    const asked = { code: 'EU', rule: two, electorate: side, given: null };
    const silent = assessIn('SILENCE', { ...asked, history: [] });
    expect(silent).toMatchObject({ answer: 'PENDING', missing: [], blocks: [] });
    expect(assessmentSentence(silent, null, 'en').rule).toMatch(/^Silence procedure/);
    const against = assessIn('SILENCE', { ...asked, history: [{ organisation: 'mine', kind: 'OBJECT' }] });
    expect(against).toMatchObject({ answer: 'REJECTED', blocks: [{ kind: 'OBJECTIONS', count: 1 }] });
    expect(assessIn('EXPRESS', { ...asked, history: [] })).toEqual(assess(two, side, []));
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
        for (const language of languages)
          expect(JSON.stringify(assessmentSentence(assessment, null, language))).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 1000 },
    );
  });
});
