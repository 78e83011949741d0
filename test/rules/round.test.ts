import { describe, expect, it } from 'vitest';
import type { Elector, PositionKind } from '../../src/domain/approval.js';
import { isRefused } from '../../src/domain/refusal.js';
import {
  admitsAct,
  admitsPosition,
  comesTo,
  openRound,
  type RoundPlan,
  refusePosition,
} from '../../src/domain/round.js';

const digest = `sha256:${'a'.repeat(64)}`;
const calendar = { timeZone: 'UTC', weekend: [6, 7], holidays: [], workingDays: [] };
const elector: Elector = { organisation: 'ministry', kind: 'GOVERNMENT' };
const side = (code: string) => ({
  code,
  rule: { kind: 'CONSENSUS' } as const,
  electorate: [elector],
  calendar,
});
const lead = (code: string) => ({ side: code, organisation: code, confirmedDigest: digest });
const text = { title: 'T', summary: 'S', body: 'B' };

const plan: RoundPlan = {
  action: {
    status: 'PROPOSED',
    revision: 1,
    firstSide: 'EU',
    offers: [],
    digest,
    leads: [lead('EU'), lead('KZ'), lead('UZ')],
    document: {
      texts: { en: text, kk: text },
      expectedResult: 'E',
      area: 'A',
      valueChains: ['V'],
      leads: { EU: 'EU', KZ: 'KZ', UZ: 'UZ' },
    },
  },
  by: { organisation: 'EU', side: 'EU' },
  texts: { en: text, kk: text },
  equalLanguages: ['en', 'kk'],
  blocked: false,
  edition: null,
  sides: [side('EU'), side('KZ'), side('UZ')],
  shortestDays: 5,
  procedure: 'EXPRESS',
  budget: [],
  limits: [],
};
const monday = new Date('2026-11-23T08:00:00Z');
const opens = (over: Partial<RoundPlan> = {}, named = digest, wanted: Date | null = null) => {
  const decided = openRound({ ...plan, ...over }, named, wanted, monday);
  return isRefused(decided) ? decided.refusal.code : decided.deadline.toISOString();
};

describe('opening a round', () => {
  it('runs to the close of business of the last working day, or as long as is wanted', () => {
    expect(opens()).toBe('2026-11-30T17:00:00.000Z');
    expect(opens({}, digest, new Date('2026-12-24T12:00:00Z'))).toBe('2026-12-24T12:00:00.000Z');
    expect(opens({ edition: 'DRAFT' })).toBe('2026-11-30T17:00:00.000Z');
  });

  it('names the first thing that stands against it, the same for two sides or three', () => {
    const { action } = plan;
    expect(opens({ action: { ...action, status: 'RETURNED' } })).toBe('WRONG_STATE');
    expect(opens({}, `sha256:${'b'.repeat(64)}`)).toBe('STALE_DIGEST');
    expect(opens({ action: { ...action, leads: [lead('EU'), lead('KZ')] } })).toBe('LEADS_UNCONFIRMED');
    const lapsed = { ...lead('UZ'), confirmedDigest: null };
    expect(opens({ action: { ...action, leads: [lead('EU'), lead('KZ'), lapsed] } })).toBe(
      'LEADS_UNCONFIRMED',
    );
    expect(opens({ texts: { en: text } })).toBe('LANGUAGE_MISSING');
    expect(opens({ texts: { en: text, kk: { ...text, summary: null } } })).toBe('LANGUAGE_MISSING');
    expect(opens({ texts: { en: { ...text, body: null }, kk: text } })).toBe('LANGUAGE_MISSING');
    expect(opens({ blocked: true })).toBe('OPEN_POINT_BLOCKS');
    // Before the digest: what no input can mend is said to who read an older text, too.
    expect(opens({ blocked: true }, `sha256:${'b'.repeat(64)}`)).toBe('OPEN_POINT_BLOCKS');
    expect(opens({ edition: 'APPROVED' })).toBe('EDITION_NOT_DRAFT');
    const change = { ...action, status: 'APPROVED', change: 'ASKED' } as const;
    expect(opens({ action: change, edition: 'DRAFT' })).toBe('CHANGE_KEEPS_PLACE');
    expect(opens({}, digest, new Date('2026-11-30T16:59:59Z'))).toBe('DEADLINE_TOO_SOON');
    const crossed = { ...side('UZ'), calendar: { ...calendar, weekend: [1, 2, 3, 4, 5] } };
    expect(opens({ sides: [side('EU'), crossed] })).toBe('WORKING_DAYS_TOO_FEW');
    const wanted = new Date('2026-12-24T12:00:00Z');
    expect(opens({ sides: [side('EU'), crossed] }, digest, wanted)).toBe('WORKING_DAYS_TOO_FEW');
    expect(opens({ sides: [side('EU'), side('KZ'), { ...side('UZ'), electorate: [] }] })).toBe(
      'RULE_UNREACHABLE',
    );
  });
});

describe('an act on a round', () => {
  const deadline = new Date('2026-11-30T17:00:00Z');
  const round = { status: 'OPEN', deadline, extendedFrom: null, digest } as const;
  const before = new Date(deadline.getTime() - 1);

  it('comes too late from the deadline on, and for an author at any time', () => {
    expect(admitsAct(round, before)).toBeUndefined();
    expect(admitsAct(round, deadline)?.refusal).toMatchObject({
      code: 'ROUND_CLOSED',
      values: { status: 'LAPSED' },
    });
    expect(admitsAct({ ...round, status: 'CANCELLED' }, before)?.refusal.values).toEqual({
      status: 'CANCELLED',
    });
    expect(admitsPosition(round, false, before)).toBeUndefined();
    expect(admitsPosition(round, true, before)?.refusal.code).toBe('AUTHOR_BARRED');
    expect(admitsPosition(round, true, deadline)?.refusal.code).toBe('ROUND_CLOSED');
  });

  it('names its digest; an objection and a reservation need reasons', () => {
    const takes = (kind: PositionKind, reasons: string | null, named = digest) =>
      refusePosition(round, { kind, reasons, digest: named })?.refusal.code;
    expect([takes('APPROVE', null), takes('ABSTAIN', null), takes('OBJECT', 'No.')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(takes('OBJECT', null)).toBe('REASONS_MISSING');
    expect(takes('RESERVE', null)).toBe('REASONS_MISSING');
    expect(takes('APPROVE_AD_REFERENDUM', null)).toBeUndefined();
    expect(takes('APPROVE', null, 'sha256:other')).toBe('STALE_DIGEST');
  });

  it('changes the answer of its own side alone, and ends the round once all have answered', () => {
    const after = (others: 'PENDING' | 'APPROVED', kind: 'APPROVE' | 'OBJECT' = 'APPROVE', now = before) => {
      const own = { ...side('KZ'), given: null, history: [{ organisation: 'ministry', kind }] };
      return comesTo({ procedure: 'EXPRESS', deadline }, own, { EU: others, KZ: 'PENDING' }, now);
    };
    expect(after('PENDING')).toEqual({ answers: { EU: 'PENDING', KZ: 'APPROVED' }, outcome: 'OPEN' });
    expect(after('APPROVED')).toEqual({ answers: { EU: 'APPROVED', KZ: 'APPROVED' }, outcome: 'APPROVED' });
    expect(after('APPROVED', 'OBJECT')).toEqual({
      answers: { EU: 'APPROVED', KZ: 'REJECTED' },
      outcome: 'REJECTED',
    });
    expect(after('APPROVED', 'APPROVE', deadline).outcome).toBe('LAPSED');
  });

  it('approves nothing under the silence procedure; an objection ends it', () => {
    const after = (kind: 'APPROVE' | 'RESERVE' | 'OBJECT') => {
      const own = { ...side('KZ'), given: null, history: [{ organisation: 'ministry', kind }] };
      return comesTo({ procedure: 'SILENCE', deadline }, own, { EU: 'PENDING', KZ: 'PENDING' }, before);
    };
    expect(after('APPROVE')).toEqual({ answers: { EU: 'PENDING', KZ: 'PENDING' }, outcome: 'OPEN' });
    expect(after('RESERVE')).toEqual({ answers: { EU: 'PENDING', KZ: 'RESERVED' }, outcome: 'OPEN' });
    expect(after('OBJECT')).toMatchObject({ outcome: 'REJECTED' });
  });
});
