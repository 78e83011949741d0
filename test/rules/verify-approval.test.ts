import { describe, expect, it } from 'vitest';
import { digestOf, type RevisionDocument } from '../../src/domain/digest.js';
import { type StoredApproval, type StoredSide, verifyApproval } from '../../src/domain/verify-approval.js';

const document: RevisionDocument = {
  format: 'concord/revision/1',
  partnership: 'eu-kz',
  action: '0197a3c0-0000-7000-8000-000000000001',
  number: 2,
  texts: { en: { title: 'A line', summary: null, body: null } },
  area: null,
  valueChains: [],
  materials: [],
  policyLinks: [],
  expectedResult: null,
  startsOn: null,
  endsOn: null,
  budget: [],
  leads: { EU: null, KZ: null },
  attachments: [],
};
const digest = digestOf(document);

const side = (code: string, over: Partial<StoredSide> = {}): StoredSide => ({
  code,
  rule: { kind: 'CONSENSUS' },
  state: 'APPROVED',
  electors: [
    { organisation: `${code} ministry`, kind: 'GOVERNMENT' },
    { organisation: `${code} bank`, kind: 'FINANCE' },
  ],
  positions: [
    { organisation: `${code} ministry`, kind: 'OBJECT', digest, takenAt: '2026-11-24T08:00:00+00:00' },
    { organisation: `${code} bank`, kind: 'ABSTAIN', digest, takenAt: '2026-11-25T08:00:00+00:00' },
    { organisation: `${code} ministry`, kind: 'APPROVE', digest, takenAt: '2026-11-26T08:00:00+00:00' },
  ],
  ...over,
});

const round = {
  digest,
  openedAt: '2026-11-23T08:00:00+00:00',
  deadline: '2026-12-10T17:00:00+00:00',
  closedAt: '2026-11-26T08:00:00+00:00',
  sides: [side('EU'), side('KZ')],
};
const approval: StoredApproval = { document, digest, round, sides: ['EU', 'KZ'], recorded: [digest] };
const ofRound = (over: Partial<typeof round>): StoredApproval => ({
  ...approval,
  round: { ...round, ...over },
});
const ofKz = (over: Partial<StoredSide>): StoredApproval =>
  ofRound({ sides: [side('EU'), side('KZ', over)] });
const [first, second, last] = side('KZ').positions;
if (!first || !second || !last) throw new Error('three positions');

describe('an approval derived again', () => {
  it('holds where all of it follows', () => {
    expect(verifyApproval(approval)).toEqual([]);
  });

  it.each([
    ['no round', { ...approval, round: null }, ['NO_ROUND']],
    ['no text', { ...approval, document: null, digest: null }, ['NO_ROUND']],
    ['one letter of the text', { ...approval, document: { ...document, area: 'x' } }, ['OTHER_TEXT']],
    [
      'a round on another digest',
      ofRound({ digest: `sha256:${'0'.repeat(64)}` }),
      ['OTHER_DIGEST', 'OTHER_POSITION'],
    ],
    ['a side that was never asked', { ...approval, sides: ['EU', 'KZ', 'NA'] }, ['OTHER_SIDES']],
    ['a round of one side', ofRound({ sides: [side('EU')] }), ['OTHER_SIDES']],
    [
      'a position on another text',
      ofKz({ positions: [first, second, { ...last, digest: 'sha256:' }] }),
      ['OTHER_POSITION'],
    ],
    [
      'a position before the round',
      ofKz({ positions: [{ ...first, takenAt: round.openedAt.replace('23', '22') }, second, last] }),
      ['OTHER_POSITION'],
    ],
    [
      'a position after its end',
      ofKz({ positions: [first, second, { ...last, takenAt: round.deadline }] }),
      ['OTHER_POSITION'],
    ],
    [
      'a position of no elector',
      ofKz({ positions: [...side('KZ').positions, { ...last, organisation: 'other' }] }),
      ['OTHER_POSITION'],
    ],
    [
      'positions that do not meet the rule',
      ofKz({ positions: [first, second] }),
      ['OTHER_ANSWER', 'NOT_APPROVED'],
    ],
    [
      'the positions in another order',
      ofKz({ positions: [last, second, first] }),
      ['OTHER_ANSWER', 'NOT_APPROVED'],
    ],
    ['another answer than was given', ofKz({ state: 'PENDING' }), ['OTHER_ANSWER']],
    ['an end after the deadline', ofRound({ closedAt: '2026-12-11T08:00:00+00:00' }), ['NOT_APPROVED']],
    ['no entry in the log', { ...approval, recorded: [] }, ['NOT_RECORDED']],
    ['two entries', { ...approval, recorded: [digest, digest] }, ['NOT_RECORDED']],
    ['an entry on another digest', { ...approval, recorded: ['sha256:'] }, ['NOT_RECORDED']],
  ] as const)('fails with %s', (_, changed, faults) => {
    expect(verifyApproval(changed)).toEqual(faults);
  });
});
