import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupState, groupKinds, keepsGroup, refuseGroupChange } from '../../src/domain/group.js';

const organisation: fc.Arbitrary<string> = fc.constantFrom('ministry', 'company', 'bank', 'rival');
const group: fc.Arbitrary<GroupState> = fc
  .record({
    kind: fc.constantFrom(...groupKinds),
    sides: fc.subarray(['EU', 'KZ'], { minLength: 1 }),
    formedBy: organisation,
    closed: fc.constant(false),
    members: fc.uniqueArray(organisation, { minLength: 1 }),
  })
  .map((one) =>
    one.kind === 'ROOM' ? { ...one, members: [...new Set([one.formedBy, ...one.members])] } : one,
  );
const actor = fc.record({
  organisation,
  side: fc.constantFrom('EU', 'KZ', null),
  focalPoint: fc.boolean(),
});
const change = fc.record({
  joining: fc.uniqueArray(organisation),
  leaving: fc.uniqueArray(organisation),
  renamed: fc.boolean(),
});
const after = ({ members }: GroupState, { joining, leaving }: { joining: string[]; leaving: string[] }) => [
  ...new Set([...members, ...joining].filter((one) => !leaving.includes(one) || !members.includes(one))),
];

describe('a change of a group', () => {
  it('leaves somebody in it, and in a room who formed it', () => {
    fc.assert(
      fc.property(group, actor, change, (of, by, wanted) => {
        const disjoint = {
          ...wanted,
          joining: wanted.joining.filter((one) => !wanted.leaving.includes(one)),
        };
        fc.pre(!refuseGroupChange(of, by, disjoint));
        const left = after(of, disjoint);
        expect(left).not.toEqual([]);
        if (of.kind === 'ROOM') expect(left).toContain(of.formedBy);
      }),
    );
  });

  it('by who does not keep it is their own leaving, and nothing more', () => {
    fc.assert(
      fc.property(group, actor, change, (of, by, wanted) => {
        if (keepsGroup(of, by) || refuseGroupChange(of, by, wanted)) return;
        expect(wanted.renamed).toBe(false);
        expect(of.members.filter((one) => wanted.leaving.includes(one))).toEqual([by.organisation]);
        expect(wanted.joining.filter((one) => !of.members.includes(one))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    const room: GroupState = {
      kind: 'ROOM',
      sides: ['EU'],
      formedBy: 'bank',
      closed: false,
      members: ['bank', 'rival'],
    };
    const rival = { organisation: 'rival', side: 'EU', focalPoint: true };
    expect(
      refuseGroupChange(room, rival, { joining: [], leaving: ['rival'], renamed: false }),
    ).toBeUndefined();
  });

  it('is in a room for nobody but who formed it, whatever they coordinate', () => {
    fc.assert(
      fc.property(group, actor, (of, by) => {
        fc.pre(of.kind === 'ROOM');
        expect(keepsGroup(of, by)).toBe(of.formedBy === by.organisation);
      }),
    );
  });
});
