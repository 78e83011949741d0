import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../src/domain/refusal.js';
import { roles } from '../../src/domain/role.js';
import {
  type AssignedMember,
  assigningLeadsTo,
  type FocalPoint,
  refuseRoles,
} from '../../src/domain/roles-assignment.js';

const some = fc.subarray([...roles], { minLength: 1 });
const side = fc.constantFrom('EU', 'KZ', null);
const member: fc.Arbitrary<AssignedMember> = fc.record({
  id: fc.constant('m'),
  user: fc.constantFrom('aigul', 'jan', 'saule'),
  status: fc.constant('ACTIVE' as const),
  roles: some,
  side,
});
const focalPoint: fc.Arbitrary<FocalPoint> = fc.record({
  membership: fc.constantFrom('1', '2', '3'),
  user: fc.constantFrom('aigul', 'jan', 'saule', 'petra'),
  side: fc.constantFrom('EU', 'KZ'),
});
const focalPoints = fc.uniqueArray(focalPoint, { selector: ({ membership }) => membership, minLength: 1 });

describe('assigning roles', () => {
  it('grants what weighs only by two people, neither of them the member, where there are two', () => {
    fc.assert(
      fc.property(member, some, focalPoints, fc.option(focalPoint), (of, wanted, all, proposer) => {
        const [by, ...others] = all.filter(({ user }) => user !== of.user);
        if (!by) return;
        const open = proposer ? { roles: wanted, by: proposer } : undefined;
        const weighty = of.side === null ? ['SECRETARIAT'] : ['FOCAL_POINT', 'APPROVER'];
        const grants = wanted.some((role) => weighty.includes(role) && !of.roles.includes(role));
        const seconds = others.filter(
          (one) => one.user !== by.user && (of.side !== null || one.side !== by.side),
        );
        const outcome = assigningLeadsTo(of, wanted, by, all, open);
        if (!grants || seconds.length === 0) expect(outcome).toBe('ASSIGNED');
        else if (outcome === 'ASSIGNED')
          expect(seconds.map(({ membership }) => membership)).toContain(proposer?.membership);
        else if (isRefused(outcome)) expect(outcome.refusal.code).toBe('ALREADY_PROPOSED');
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a side its last focal point, and gives nobody a role of the other kind of organisation', () => {
    fc.assert(
      fc.property(member, some, focalPoints, (of, wanted, others) => {
        const mine = { membership: of.id, user: of.user, side: of.side };
        const was = of.roles.includes('FOCAL_POINT');
        const without = refuseRoles(of, wanted, was ? [mine] : []);
        if (!without && was) expect(wanted).toContain('FOCAL_POINT');
        if (refuseRoles(of, wanted, [mine, ...others])) return;
        const foreign = of.side === null ? ['APPROVER', 'FOCAL_POINT'] : ['SECRETARIAT'];
        expect(wanted.filter((role) => foreign.includes(role))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
