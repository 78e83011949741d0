import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalOf } from '../../src/domain/digest.js';
import { leafOf } from '../../src/domain/log-entry.js';
import { append, type Frontier, rootOf } from '../../src/domain/merkle.js';
import { LogVerification, type StoredEntry, type StoredHead } from '../../src/domain/verify-log.js';

/** A log as the database keeps it. */
function logOf(size: number): { head: StoredHead; entries: StoredEntry[] } {
  let frontier: Frontier = [];
  const entries = Array.from({ length: size }, (_, position) => {
    const salt = Uint8Array.from({ length: 32 }, (__, at) => position + at);
    const entry = { kind: 'action.drafted', number: position };
    const leaf = leafOf(salt, canonicalOf(entry));
    frontier = append(frontier, position, leaf);
    return { position, leaf, salt, entry };
  });
  return { head: { size, frontier, root: rootOf(frontier) }, entries };
}

function faults({ head, entries }: { head: StoredHead; entries: readonly StoredEntry[] }) {
  const verification = new LogVerification(head);
  for (const entry of entries) verification.take(entry);
  return verification.end();
}

const size = fc.integer({ min: 1, max: 40 });
const placed = size.chain((n) => fc.record({ n: fc.constant(n), at: fc.integer({ min: 0, max: n - 1 }) }));

describe('verification of a log', () => {
  it('finds nothing in a log that is whole, of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (n) => {
        expect(faults(logOf(n))).toEqual([]);
      }),
    );
  });

  it('names each entry that is missing', () => {
    fc.assert(
      fc.property(placed, ({ n, at }) => {
        const { head, entries } = logOf(n);
        const rest = entries.filter(({ position }) => position !== at);
        expect(faults({ head, entries: rest })).toEqual([{ position: at, problem: 'MISSING' }]);
      }),
    );
  });

  it('names each entry that is not what was committed to', () => {
    fc.assert(
      fc.property(placed, ({ n, at }) => {
        const { head, entries } = logOf(n);
        const changed = entries.map((one) =>
          one.position === at ? { ...one, entry: { kind: 'other' } } : one,
        );
        expect(faults({ head, entries: changed })).toEqual([{ position: at, problem: 'NOT_COMMITTED_TO' }]);
      }),
    );
  });

  it('takes the leaf of an erased entry as it is, and no other leaf', () => {
    fc.assert(
      fc.property(placed, ({ n, at }) => {
        const { head, entries } = logOf(n);
        const erased = entries.map((one) =>
          one.position === at ? { ...one, salt: null, entry: null } : one,
        );
        expect(faults({ head, entries: erased })).toEqual([]);
        const other = erased.map((one) => (one.position === at ? { ...one, leaf: new Uint8Array(32) } : one));
        expect(faults({ head, entries: other })).toContainEqual({ position: null, problem: 'ROOT' });
      }),
    );
  });

  it('names what is there twice, or beyond the size', () => {
    const { head, entries } = logOf(5);
    const twice = entries.flatMap((one) => (one.position === 2 ? [one, one] : [one]));
    expect(faults({ head, entries: twice })).toEqual([{ position: 2, problem: 'UNEXPECTED' }]);
    expect(faults({ head: { ...head, size: 4 }, entries })).toEqual([{ position: 4, problem: 'UNEXPECTED' }]);
  });
});
