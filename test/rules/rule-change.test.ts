import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/domain/approval.js';
import { changeRule, isLoosening, isSameRule, type RuledSide } from '../../src/domain/rule-change.js';
import { sideAnswer } from '../../src/domain/side-answer.js';
import { rules, someKinds } from './approval-cases.js';

const consensus: Rule = { kind: 'CONSENSUS' };
const majority: Rule = { kind: 'MAJORITY' };
const threshold = (approvals: number): Rule => ({ kind: 'THRESHOLD', approvals });

/** What a side may wish to change, often for something stricter. */
const likelyStricter: fc.Arbitrary<(old: Rule) => Rule> = fc.oneof(
  fc.constant((old: Rule): Rule => old),
  fc.constantFrom('CONSENSUS' as const, 'MAJORITY' as const).map(
    (kind) =>
      ({ quorum, requiredKinds, spokesperson }: Rule): Rule => ({
        kind,
        ...(quorum !== undefined && { quorum }),
        ...(requiredKinds && { requiredKinds }),
        ...(spokesperson !== undefined && { spokesperson }),
      }),
  ),
  fc.nat(2).map((more) => (old: Rule): Rule => {
    return old.kind === 'THRESHOLD' ? { ...old, approvals: old.approvals + more } : old;
  }),
  fc.nat(4).map(
    (quorum) =>
      (old: Rule): Rule => ({ ...old, quorum }),
  ),
  fc.constantFrom(...someKinds).map(
    (kind) =>
      (old: Rule): Rule => ({ ...old, requiredKinds: [kind] }),
  ),
);

/** A side most of whose organisations approve. */
const manyWillings = fc
  .array(
    fc.record({
      elector: fc.constantFrom(...someKinds),
      kind: fc.constantFrom('APPROVE', 'APPROVE', 'APPROVE', 'APPROVE', 'ABSTAIN', 'OBJECT'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((organisations) => ({
    electorate: organisations.map(({ elector }, at) => ({ organisation: `o${at}`, kind: elector })),
    history: organisations.map(({ kind }, at) => ({ organisation: `o${at}`, kind, reservation: null })),
  }));

describe('a rule that is no loosening', () => {
  it('approves nothing that the old one did not', () => {
    let tried = 0;
    fc.assert(
      fc.property(rules, likelyStricter, manyWillings, (old, change, side) => {
        const wanted = change(old);
        if (isLoosening(old, wanted)) return;
        if (sideAnswer(wanted, side.electorate, side.history, 'APPROVED') !== 'APPROVED') return;
        tried += 1;
        expect(sideAnswer(old, side.electorate, side.history, 'APPROVED')).toBe('APPROVED');
      }),
      { numRuns: 1_500 },
    );
    // Most pairs of rules loosen, and most sides do not approve: what is left must not be nothing.
    expect(tried).toBeGreaterThan(30);
  });

  it('is one step of a chain of them, and the rule itself', () => {
    fc.assert(
      fc.property(rules, rules, rules, (one, two, three) => {
        expect(isLoosening(one, one)).toBe(false);
        if (!isLoosening(one, two) && !isLoosening(two, three)) expect(isLoosening(one, three)).toBe(false);
        if (isSameRule(one, two)) expect(isLoosening(one, two)).toBe(false);
      }),
    );
  });
});

describe('loosening', () => {
  it.each([
    ['fewer approvals', threshold(3), threshold(2), true],
    ['more approvals', threshold(2), threshold(3), false],
    ['a threshold for a consensus', consensus, threshold(9), true],
    ['a consensus for one approval', threshold(1), consensus, false],
    ['a consensus for two approvals: abstentions are no approvals', threshold(2), consensus, true],
    ['a majority for one approval', threshold(1), majority, false],
    ['a majority for a consensus', consensus, majority, true],
    ['a consensus for a majority', majority, consensus, true],
    ['a quorum added', consensus, { ...consensus, quorum: 3 }, false],
    ['a quorum lowered', { ...consensus, quorum: 3 }, { ...consensus, quorum: 2 }, true],
    ['a kind added', consensus, { ...consensus, requiredKinds: ['FINANCE'] }, false],
    ['a kind left out', { ...consensus, requiredKinds: ['FINANCE'] }, consensus, true],
    ['a spokesperson added', consensus, { ...consensus, spokesperson: 'a' }, false],
    ['a spokesperson left out', { ...consensus, spokesperson: 'a' }, consensus, true],
    ['another spokesperson', { ...consensus, spokesperson: 'a' }, { ...consensus, spokesperson: 'b' }, true],
    ['silence allowed', consensus, { ...consensus, allowsSilence: true }, true],
    ['silence no longer allowed', { ...consensus, allowsSilence: true }, consensus, false],
    ['positions opened', consensus, { ...consensus, opensPositions: true }, true],
    ['positions no longer opened', { ...consensus, opensPositions: true }, consensus, false],
  ] as const)('%s', (_case, old, wanted, loosens) => {
    expect(isLoosening(old, wanted)).toBe(loosens);
  });
});

describe('a change of rule', () => {
  const side: RuledSide = {
    rule: threshold(2),
    version: 4,
    proposal: null,
    focalPoints: ['anna', 'bela'],
    organisations: ['ministry'],
  };
  const by = (name: string, expectedVersion = 4) => ({ by: name, expectedVersion });
  const code = (outcome: ReturnType<typeof changeRule>) =>
    'refusal' in outcome ? outcome.refusal.code : outcome;

  it('is refused where it was meant for another version, changes nothing, or names a stranger', () => {
    expect(code(changeRule(side, threshold(3), by('anna', 3)))).toBe('STALE_RULE');
    expect(code(changeRule(side, threshold(2), by('anna')))).toBe('SAME_RULE');
    const stranger = { ...threshold(3), spokesperson: 'bank' };
    expect(code(changeRule(side, stranger, by('anna')))).toBe('RULE_UNKNOWN_ORGANISATION');
  });

  it('stands at once where it is stricter, and where there is no second focal point', () => {
    const changed = { outcome: 'CHANGED', seconded: false };
    expect(changeRule(side, { ...threshold(3), spokesperson: 'ministry' }, by('anna'))).toEqual(changed);
    expect(changeRule({ ...side, focalPoints: ['anna'] }, threshold(1), by('anna'))).toEqual(changed);
  });

  it('waits for the same wish of another where it loosens', () => {
    expect(changeRule(side, threshold(1), by('anna'))).toEqual({ outcome: 'PROPOSED' });
    const proposed = { ...side, proposal: { rule: threshold(1), by: 'anna' } };
    expect(code(changeRule(proposed, threshold(1), by('anna')))).toBe('RULE_PROPOSED');
    expect(changeRule(proposed, majority, by('bela'))).toEqual({ outcome: 'PROPOSED' });
    expect(changeRule(proposed, threshold(1), by('bela'))).toEqual({ outcome: 'CHANGED', seconded: true });
  });
});
