import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { append, type Frontier, leafHash, rootOf, rootOfLeaves } from '../../src/domain/merkle.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const grow = (leaves: readonly Uint8Array[]) =>
  leaves.reduce<Frontier>((frontier, leaf, size) => append(frontier, size, leaf), []);

/** The reference inputs and roots of the Certificate Transparency project (merkle_tree tests), for 0 to 8 leaves. */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the Merkle tree', () => {
  it.each([...roots.entries()])('of the first %i reference leaves has the published root', (size, root) => {
    const leaves = inputs.slice(0, size).map((input) => leafHash(Buffer.from(input, 'hex')));
    expect(hex(rootOf(grow(leaves)))).toBe(root);
    expect(hex(rootOfLeaves(leaves))).toBe(root);
  });

  it('has the same root from its frontier as by the recursive definition, for every size to 200', () => {
    const leaves: Uint8Array[] = [];
    let frontier: Frontier = [];
    for (let size = 0; size < 200; size++) {
      const leaf = leafHash(createHash('sha256').update(`entry ${size}`).digest());
      frontier = append(frontier, size, leaf);
      leaves.push(leaf);
      expect(hex(rootOf(frontier))).toBe(hex(rootOfLeaves(leaves)));
    }
  });

  it('keeps one hash for each 1 in the binary form of its size', () => {
    const leaves = Array.from({ length: 100 }, (_, n) => leafHash(Buffer.from([n])));
    expect(grow(leaves)).toHaveLength(3); // 64 + 32 + 4
    expect(grow(leaves.slice(0, 64))).toHaveLength(1);
  });

  it('leaves the earlier frontier as it was', () => {
    const leaf = leafHash(Buffer.from('a'));
    const one = append([], 0, leaf);
    append(one, 1, leafHash(Buffer.from('b')));
    expect(one).toEqual([leaf]);
  });

  it('takes no frontier of another size', () => {
    const leaf = leafHash(Buffer.from('a'));
    expect(() => append([leaf], 3, leaf)).toThrow(RangeError);
    expect(() => append([leaf, leaf], 2, leaf)).toThrow(RangeError);
    expect(() => append([], -1, leaf)).toThrow(RangeError);
    expect(() => append([leaf], 1.5, leaf)).toThrow(RangeError);
  });
});
