import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/domain/approval.js';
import { changeRule, isLoosening, isSameRule, type RuledSide } from '../../src/domain/rule-change.js';
import { sideAnswer } from '../../src/domain/side-answer.js';
import { electorates, histories, rules, sayings } from './approval-cases.js';

const consensus: Rule = { kind: 'CONSENSUS' };
const majority: Rule = { kind: 'MAJORITY' };
const threshold = (approvals: number): Rule => ({ kind: 'THRESHOLD', approvals });

describe('a rule that is no loosening', () => {
  it('approves nothing that the old one did not', () => {
    fc.assert(
      fc.property(
        rules,
        rules,
        electorates,
        histories,
        sayings,
        (old, wanted, electorate, history, given) => {
          fc.pre(!isLoosening(old, wanted));
          if (sideAnswer(wanted, electorate, history, given) !== 'APPROVED') return;
          expect(sideAnswer(old, electorate, history, given)).toBe('APPROVED');
        },
      ),
      { numRuns: 3_000 },
    );
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
