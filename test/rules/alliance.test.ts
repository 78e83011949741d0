import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allied, type InAlliance, refuseJoining, refuseLeaving } from '../../src/domain/alliance.js';

const of = (id: string, over: Partial<Allied> = {}): Allied => ({
  id,
  kind: 'ALLIANCE',
  status: 'ACCREDITED',
  ...over,
});
const codeOf = (outcome: ReturnType<typeof refuseJoining>) => outcome?.refusal.code ?? 'joins';

describe('an alliance', () => {
  it.each([
    ['a company takes no members', of('a', { kind: 'INDUSTRY' }), of('b'), 'NOT_AN_ALLIANCE'],
    ['nor does a suspended alliance', of('a', { status: 'SUSPENDED' }), of('b'), 'NOT_ACCREDITED'],
    ['nor takes it who is suspended', of('a'), of('b', { status: 'SUSPENDED' }), 'NOT_ACCREDITED'],
    ['who is in it is in it once', of('a'), of('member'), 'ALREADY_IN_ALLIANCE'],
    ['it is not in itself', of('a'), of('a'), 'ALLIANCE_CIRCLE'],
    ['it takes anybody else', of('a'), of('b', { kind: 'CIVIL_SOCIETY' }), 'joins'],
  ])('%s', (_, alliance, organisation, code) => {
    expect(codeOf(refuseJoining(alliance, organisation, [{ alliance: 'a', organisation: 'member' }]))).toBe(
      code,
    );
  });

  it('is left by who is in it alone', () => {
    const now = [{ alliance: 'a', organisation: 'b' }];
    expect(refuseLeaving({ alliance: 'a', organisation: 'b' }, now)).toBeUndefined();
    expect(refuseLeaving({ alliance: 'b', organisation: 'a' }, now)?.refusal.code).toBe('NOT_IN_ALLIANCE');
  });

  it('is never in itself, in whatever order alliances join one another', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 25 }), (wishes) => {
        const now: InAlliance[] = [];
        for (const [alliance, organisation] of wishes)
          if (!refuseJoining(of(alliance), of(organisation), now)) now.push({ alliance, organisation });
        // Without a circle, whoever is in nothing can be taken away again and again until nobody is left.
        let left = [...now];
        for (let before = Infinity; left.length < before; ) {
          before = left.length;
          left = left.filter(({ alliance }) => left.some(({ organisation }) => organisation === alliance));
        }
        expect(left).toEqual([]);
      }),
    );
  });
});
