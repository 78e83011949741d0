import { describe, expect, it } from 'vitest';
import type { PositionKind } from '../../src/domain/approval.js';
import { digestOf, type RevisionDocument } from '../../src/domain/digest.js';
import { electorateFixed } from '../../src/domain/electorate-fixed.js';
import { statementDigest } from '../../src/domain/given-answer.js';
import type { RecordedAct } from '../../src/domain/recorded-act.js';
import { type StoredRound, type StoredSide, verifyRound } from '../../src/domain/verify-round.js';

const action = '0197a3c0-0000-7000-8000-000000000001';
const document: RevisionDocument = {
  format: 'concord/revision/1',
  partnership: 'eu-kz',
  action,
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
const other = `sha256:${'0'.repeat(64)}`;
const openedAt = '2026-11-23T08:00:00.000Z';
const deadline = '2026-12-10T17:00:00.000Z';
const closedAt = '2026-11-26T08:00:00.000Z';
const openedBy = 'a focal point';

const act = (
  kind: string,
  at: string,
  membership: string | null,
  data: RecordedAct['data'],
  organisation: string | null = null,
): RecordedAct => ({ kind, at, membership, organisation, substituteFor: null, data });

/** A side as its verbs leave it: every position has its entry. */
function side(code: string, over: Partial<StoredSide> = {}): StoredSide {
  const take = (id: string, organisation: string, kind: PositionKind, day: number) => ({
    id: `${code} ${id}`,
    organisation: `${code} ${organisation}`,
    act: 'TAKEN' as const,
    kind,
    digest,
    membership: `${code} ${organisation}'s approver`,
    onBehalfOf: null,
    takenAt: `2026-11-${day}T13:00:00+05:00`,
    ofMember: true,
    barred: false,
  });
  const rule = { kind: 'CONSENSUS', quorum: 2 } as const;
  const electors = [
    { organisation: `${code} ministry`, kind: 'GOVERNMENT' },
    { organisation: `${code} bank`, kind: 'FINANCE' },
  ] as const;
  const positions = [
    take('first', 'bank', 'ABSTAIN', 24),
    take('second', 'ministry', 'ABSTAIN', 25),
    take('third', 'ministry', 'APPROVE', 26),
  ];
  const taken = positions.map(({ id, organisation, kind, membership, takenAt }) =>
    act(
      'position.taken',
      new Date(takenAt).toISOString(),
      membership,
      { id, organisation, side: code, digest, position: kind },
      organisation,
    ),
  );
  const fixed = electorateFixed({ code, rule, electors }, digest);
  const recorded = [act('electorate.fixed', openedAt, openedBy, fixed), ...taken];
  return {
    code,
    rule,
    state: 'APPROVED',
    electors,
    positions,
    recorded,
    departures: [],
    reservations: {},
    statement: null,
    silenceAcceptedAt: null,
    tacit: false,
    ...over,
  };
}

const answers = { EU: 'APPROVED', KZ: 'APPROVED' };
const opened = act('round.opened', openedAt, openedBy, {
  ...{ action, revision: 2, digest, procedure: 'EXPRESS', deadline, roadmap: null },
});
const answered = ['EU', 'KZ'].map((code) =>
  act('answer.given', closedAt, null, { side: code, answer: 'APPROVED', digest }),
);
const approved = act('round.approved', closedAt, null, { action, revision: 2, digest, answers });

const round: StoredRound = {
  ...({ action, revision: 2, digest, roadmap: null, procedure: 'EXPRESS', document } as const),
  ...{ status: 'APPROVED', openedBy, openedAt, deadline, extendedFrom: null, closedAt },
  sides: [side('EU'), side('KZ')],
  allSides: ['KZ', 'EU'],
  recorded: [opened, ...answered, approved],
};
const ofRound = (over: Partial<StoredRound>): StoredRound => ({ ...round, ...over });
const ofKz = (over: Partial<StoredSide>) => ofRound({ sides: [side('EU'), side('KZ', over)] });
const { positions, recorded, electors } = side('KZ');
const [first, second, last] = positions;
const [fixed, ...taken] = recorded;
if (!first || !second || !last || !fixed) throw new Error('an electorate and three positions');

describe('a round derived again', () => {
  it('holds where all of it follows, whatever it came to', () => {
    expect(verifyRound(round)).toEqual([]);
    const pending = ['EU', 'KZ'].map((code) =>
      side(code, { state: 'PENDING', positions: [], recorded: side(code).recorded.slice(0, 1) }),
    );
    const open = ofRound({ status: 'OPEN', closedAt: null, sides: pending, recorded: [opened] });
    expect(verifyRound(open)).toEqual([]);
    const { answers: _, ...data } = approved.data;
    const cancelled = [opened, act('round.cancelled', closedAt, openedBy, data)];
    expect(verifyRound({ ...open, status: 'CANCELLED', closedAt, recorded: cancelled })).toEqual([]);
    const none = { ...data, answers: { EU: 'PENDING', KZ: 'PENDING' } };
    const lapsed = [opened, act('round.lapsed', deadline, null, none)];
    expect(verifyRound({ ...open, status: 'LAPSED', closedAt: deadline, recorded: lapsed })).toEqual([]);
  });

  it('holds what a spokesperson said before it left, and nothing that it says afterwards', () => {
    const leftAt = '2026-11-25T12:00:00.000Z';
    const spokenAt = (at: string): StoredRound => {
      const rule = { kind: 'THRESHOLD', approvals: 1, spokesperson: 'KZ bank' } as const;
      const said = { given: 'APPROVED', form: 'IN_CONCORD' } as const;
      const rest = { registryNumber: null, decidedOn: null, document: null, reasons: null };
      const statement = statementDigest({ ...said, ...rest });
      const left = { organisation: 'KZ bank', side: 'KZ', digest };
      const entries = [
        act('electorate.fixed', openedAt, openedBy, electorateFixed({ code: 'KZ', rule, electors }, digest)),
        ...taken,
        act('answer.given', at, 'an approver', { side: 'KZ', ...said, digest, statement }, 'KZ bank'),
        act('elector.left', leftAt, openedBy, left),
      ];
      const kz = side('KZ', { rule, recorded: entries });
      const departures = [{ organisation: 'KZ bank', at: leftAt }];
      const told = { side: 'KZ', answer: 'APPROVED', digest, form: 'IN_CONCORD', statement };
      return ofRound({
        sides: [side('EU'), { ...kz, departures, statement: { ...said, ...rest, at } }],
        recorded: [opened, ...answered, act('answer.given', at, null, told), approved],
      });
    };
    expect(verifyRound(spokenAt('2026-11-25T11:00:00.000Z'))).toEqual([]);
    expect(verifyRound(spokenAt('2026-11-25T13:00:00.000Z'))).toEqual(['OTHER_STATEMENT']);
    expect(verifyRound(spokenAt('2026-11-22T13:00:00.000Z'))).toEqual(['OTHER_STATEMENT']);
  });

  it.each([
    ['one letter of the text', ofRound({ document: { ...document, area: 'x' } }), ['OTHER_TEXT']],
    ['a side that was never asked', ofRound({ allSides: ['EU', 'KZ', 'NA'] }), ['OTHER_SIDES']],
    ['another deadline', ofRound({ deadline: '2026-12-11T17:00:00Z' }), ['OPENED_OTHERWISE']],
    ['another edition', ofRound({ roadmap: action }), ['OPENED_OTHERWISE']],
    ['an opening that no log knows', ofRound({ recorded: round.recorded.slice(1) }), ['OPENED_OTHERWISE']],
    ['two openings', ofRound({ recorded: [opened, ...round.recorded] }), ['OPENED_OTHERWISE']],
    ['no electorate in the log', ofKz({ recorded: taken }), ['ELECTORATE_NOT_FIXED']],
    ['two electorates', ofKz({ recorded: [fixed, ...recorded] }), ['ELECTORATE_NOT_FIXED']],
    [
      'an electorate fixed after the opening',
      ofKz({ recorded: [{ ...fixed, at: closedAt }, ...taken] }),
      ['ELECTORATE_NOT_FIXED'],
    ],
    ['another rule', ofKz({ rule: { kind: 'THRESHOLD', approvals: 1, quorum: 2 } }), ['OTHER_RULE']],
    ['another quorum', ofKz({ rule: { kind: 'CONSENSUS', quorum: 1 } }), ['OTHER_RULE']],
    [
      'a kind that must no longer approve',
      ofKz({ rule: { kind: 'CONSENSUS', quorum: 2, requiredKinds: ['GOVERNMENT'] } }),
      ['OTHER_RULE'],
    ],
    [
      'an elector too many',
      ofKz({ electors: [...electors, { organisation: 'x', kind: 'RESEARCH' }] }),
      ['OTHER_ELECTORATE', 'OTHER_ANSWER', 'OTHER_OUTCOME'],
    ],
    [
      'an elector of another kind',
      ofKz({ electors: electors.map(({ organisation }) => ({ organisation, kind: 'ALLIANCE' })) }),
      ['OTHER_ELECTORATE'],
    ],
    ['positions that no log tells', ofKz({ recorded: [fixed] }), ['POSITIONS_NOT_RECORDED']],
    [
      'an entry of a position that is not stored',
      ofKz({ recorded: [...recorded, ...taken.slice(0, 1)] }),
      ['POSITIONS_NOT_RECORDED'],
    ],
    [
      'a position told to all by a side that opens none',
      ofRound({ recorded: [opened, ...taken.slice(0, 1), ...answered, approved] }),
      ['POSITIONS_NOT_RECORDED'],
    ],
    [
      'positions not told to all by a side whose rule opens them, though its log has another rule',
      ofKz({ rule: { ...side('KZ').rule, opensPositions: true } }),
      ['OTHER_RULE', 'POSITIONS_NOT_RECORDED'],
    ],
    [
      'another order than the log has',
      ofKz({ positions: [second, first, last] }),
      ['POSITIONS_NOT_RECORDED'],
    ],
    [
      'a position of another kind',
      ofKz({ positions: [{ ...first, kind: 'APPROVE' }, second, last] }),
      ['POSITIONS_NOT_RECORDED'],
    ],
    [
      'a position of another member',
      ofKz({ positions: [{ ...first, membership: 'x' }, second, last] }),
      ['POSITIONS_NOT_RECORDED'],
    ],
    [
      'a position on another text',
      ofKz({ positions: [first, second, { ...last, digest: other }] }),
      ['POSITIONS_NOT_RECORDED', 'OTHER_POSITION'],
    ],
    [
      'a position before the round',
      ofKz({ positions: [{ ...first, takenAt: '2026-11-22T08:00:00Z' }, second, last] }),
      ['POSITIONS_NOT_RECORDED', 'OTHER_POSITION'],
    ],
    [
      'a position after its end',
      ofKz({ positions: [first, second, { ...last, takenAt: deadline }] }),
      ['POSITIONS_NOT_RECORDED', 'OTHER_POSITION'],
    ],
    [
      'a position of no elector',
      ofKz({ positions: [...positions, { ...last, organisation: 'x' }] }),
      ['POSITIONS_NOT_RECORDED', 'OTHER_POSITION'],
    ],
    [
      'a position for another approver',
      ofKz({ positions: [{ ...first, onBehalfOf: 'x' }, second, last] }),
      ['POSITIONS_NOT_RECORDED'],
    ],
    [
      'a position by the member of another organisation',
      ofKz({ positions: [{ ...first, ofMember: false }, second, last] }),
      ['OTHER_POSITION'],
    ],
    [
      'a position of who wrote the text',
      ofKz({ positions: [first, second, { ...last, barred: true }] }),
      ['AUTHOR_NOT_BARRED'],
    ],
    [
      'positions that do not meet the rule',
      ofKz({ positions: [first, second] }),
      ['POSITIONS_NOT_RECORDED', 'OTHER_ANSWER', 'OTHER_OUTCOME'],
    ],
    [
      'another answer than was given',
      ofKz({ state: 'PENDING' }),
      ['OTHER_ANSWER', 'ANSWER_NOT_RECORDED', 'CLOSED_OTHERWISE'],
    ],
    [
      'an answer that no log tells',
      ofRound({ recorded: [opened, ...answered.slice(1), approved] }),
      ['ANSWER_NOT_RECORDED'],
    ],
    [
      'an end after the deadline',
      ofRound({ closedAt: '2026-12-11T08:00:00Z' }),
      ['OTHER_OUTCOME', 'CLOSED_OTHERWISE'],
    ],
    ['no end in the log', ofRound({ recorded: [opened, ...answered] }), ['CLOSED_OTHERWISE']],
    ['two ends', ofRound({ recorded: [...round.recorded, approved] }), ['CLOSED_OTHERWISE']],
    [
      'an end of another kind',
      ofRound({ recorded: [opened, ...answered, { ...approved, kind: 'round.rejected' }] }),
      ['CLOSED_OTHERWISE'],
    ],
    [
      'an end on another digest',
      ofRound({
        recorded: [opened, ...answered, { ...approved, data: { ...approved.data, digest: other } }],
      }),
      ['CLOSED_OTHERWISE'],
    ],
    [
      'an end in a round that is open',
      ofRound({ status: 'OPEN', closedAt: null }),
      ['OTHER_OUTCOME', 'CLOSED_OTHERWISE'],
    ],
  ] as const)('fails with %s', (_, changed, faults) => {
    expect(verifyRound(changed)).toEqual(faults);
  });
});
