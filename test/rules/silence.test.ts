import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideAnswers } from '../../src/domain/approval.js';
import { effectiveStatus } from '../../src/domain/round-status.js';
import { isTacit, refuseSilence, type SilentSide, silenceOutcome } from '../../src/domain/silence.js';
import { isAccepted, outcomeOfSilence, silentState } from '../../src/domain/verify-silence.js';

const deadline = new Date('2026-12-07T16:00:00Z');
const before = new Date(deadline.getTime() - 1);
const quiet: SilentSide = { answer: 'PENDING', accepted: true };

describe('the outcome of silence', () => {
  it('is approval from the deadline on, and never before', () => {
    expect(silenceOutcome([quiet, quiet], deadline, before)).toBe('OPEN');
    expect(silenceOutcome([quiet, quiet], deadline, deadline)).toBe('APPROVED');
    expect(effectiveStatus({ status: 'OPEN', deadline, tacit: true }, deadline)).toBe('APPROVED');
    expect(effectiveStatus({ status: 'OPEN', deadline, tacit: true }, before)).toBe('OPEN');
    expect(effectiveStatus({ status: 'CANCELLED', deadline, tacit: true }, deadline)).toBe('CANCELLED');
  });

  it('is a lapse where a side has not accepted, or reserves; an objection rejects at once', () => {
    expect(silenceOutcome([quiet, { ...quiet, accepted: false }], deadline, deadline)).toBe('LAPSED');
    expect(silenceOutcome([quiet, { ...quiet, answer: 'RESERVED' }], deadline, deadline)).toBe('LAPSED');
    expect(silenceOutcome([quiet, { ...quiet, answer: 'REJECTED' }], deadline, before)).toBe('REJECTED');
  });

  it('is approval only where each side accepted and none spoke against it, whoever the sides are', () => {
    const side = fc.record({ answer: fc.constantFrom(...sideAnswers), accepted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(side), fc.integer({ min: -1_000, max: 1_000 }), (sides, after) => {
        const outcome = silenceOutcome(sides, deadline, new Date(deadline.getTime() + after));
        if (outcome === 'APPROVED') {
          expect(after).toBeGreaterThanOrEqual(0);
          expect(sides.length).toBeGreaterThan(0);
          for (const { answer, accepted } of sides) expect([answer, accepted]).toEqual(['PENDING', true]);
        }
        expect(outcome === 'APPROVED').toBe(after >= 0 && isTacit(sides));
      }),
    );
  });
});

describe('asking for silence', () => {
  const side = (code: string, allowsSilence = true) => ({
    code,
    rule: { kind: 'CONSENSUS', allowsSilence } as const,
    electorate: [code],
  });
  const euro = (amount: string) => ({ amount, currency: 'EUR' });
  const plan = { sides: [side('EU'), side('KZ')], budget: [], limits: [] };
  const code = (over: object) => refuseSilence({ ...plan, ...over })?.refusal.code;

  it('is refused where a rule forbids it, nobody could speak, or the budget is above the limit', () => {
    expect(code({})).toBeUndefined();
    expect(code({ sides: [side('EU'), side('KZ', false)] })).toBe('SILENCE_NOT_ALLOWED');
    expect(code({ sides: [{ ...side('EU'), electorate: [] }, side('KZ')] })).toBe('ELECTORS_MISSING');
    expect(code({ budget: [euro('0.000001')] })).toBe('BUDGET_TOO_HIGH');
    expect(code({ budget: [euro('0')] })).toBeUndefined();
    const limits = [euro('10.5')];
    expect(code({ limits, budget: [euro('10'), euro('0.5')] })).toBeUndefined();
    expect(code({ limits, budget: [euro('10.2'), euro('0.300001')] })).toBe('BUDGET_TOO_HIGH');
    expect(code({ limits, budget: [{ amount: '1', currency: 'KZT' }] })).toBe('BUDGET_TOO_HIGH');
    // More than a float can hold apart.
    const huge = '999999999999999999.000001';
    expect(code({ limits: [euro('999999999999999999')], budget: [euro(huge)] })).toBe('BUDGET_TOO_HIGH');
  });
});

describe('deriving a round under SILENCE again', () => {
  const at = '2026-11-24T08:00:00.000Z';
  const side = (code: string) => ({
    ...({
      code,
      rule: { kind: 'CONSENSUS', allowsSilence: true },
      state: 'APPROVED',
      electors: [{ organisation: 'o', kind: 'GOVERNMENT' }],
      positions: [],
      silenceAcceptedAt: at,
      tacit: true,
    } as const),
  });
  const round = {
    ...({ procedure: 'SILENCE', status: 'APPROVED', digest: 'd', openedAt: at } as const),
    ...{ deadline: deadline.toISOString(), closedAt: deadline.toISOString() },
    sides: [side('EU'), side('KZ')],
  };
  const act = (code: string) => ({ at, data: { side: code, digest: 'd' } });
  const acts = [act('EU'), act('KZ')];

  it('asks for the recorded acceptance of each side', () => {
    expect(isAccepted(round, acts)).toBe(true);
    expect(outcomeOfSilence(round)).toBe('APPROVED');
    for (const [, other] of Object.entries({
      missing: [act('EU')],
      twice: [...acts, act('KZ')],
      another: [act('EU'), act('UZ')],
      text: [act('EU'), { at, data: { side: 'KZ', digest: 'x' } }],
      early: [act('EU'), { ...act('KZ'), at: '2026-11-24T07:59:59.999Z' }],
      late: [act('EU'), { ...act('KZ'), at: deadline.toISOString() }],
    }))
      expect(isAccepted(round, other)).toBe(false);
    expect(isAccepted({ ...round, procedure: 'EXPRESS' }, acts)).toBe(false);
    expect(isAccepted({ ...round, status: 'LAPSED' }, acts)).toBe(false);
    const forged = { ...round, sides: [side('EU'), { ...side('KZ'), silenceAcceptedAt: null }] };
    expect(outcomeOfSilence(forged)).toBe('LAPSED');
  });

  it('asks for rules that allow it and for sides with somebody to speak', () => {
    const forbidden = { ...side('KZ'), rule: { kind: 'CONSENSUS' } as const };
    expect(isAccepted({ ...round, sides: [side('EU'), forbidden] }, acts)).toBe(false);
    const empty = { ...side('KZ'), electors: [] };
    expect(isAccepted({ ...round, sides: [side('EU'), empty] }, acts)).toBe(false);
    expect(outcomeOfSilence({ ...round, sides: [side('EU'), empty] })).toBe('LAPSED');
  });

  it('finds an objection that was passed over', () => {
    const objecting = {
      ...side('KZ'),
      positions: [{ organisation: 'o', kind: 'OBJECT' } as const],
    };
    expect(outcomeOfSilence({ ...round, sides: [side('EU'), objecting] })).toBe('LAPSED');
    expect(silentState({ status: 'REJECTED' }, objecting)).toBe('REJECTED');
  });
});
