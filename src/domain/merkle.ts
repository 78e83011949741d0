import { createHash } from 'node:crypto';

/**
 * The tree of RFC 6962, section 2.1 (RFC 9162, section 2.1.1), kept as its frontier: the roots of the complete
 * subtrees that make up the leaves so far, largest first. There is one for each 1 in the binary form of the size, so a
 * log of a million entries keeps at most 20 hashes and appends without reading an older one.
 */
export type Frontier = readonly Uint8Array[];

/** A leaf: SHA-256(0x00 ‖ content). The first byte keeps a leaf from being passed off as a node (RFC 6962, 2.1). */
export function leafHash(content: Uint8Array): Buffer {
  return sha256(Uint8Array.of(0x00), content);
}

/** A node above two hashes: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Uint8Array.of(0x01), left, right);
}

/**
 * The frontier after one more leaf.
 * @param frontier of `size` leaves
 * @param leaf the hash of the leaf (`leafHash`), not its content
 * @throws RangeError if the frontier is not one of `size` leaves
 */
export function append(frontier: Frontier, size: number, leaf: Uint8Array): Frontier {
  if (frontier.length !== onesIn(size)) {
    throw new RangeError(`A frontier of ${size} leaves has ${onesIn(size)} hashes, not ${frontier.length}.`);
  }
  const grown = [...frontier];
  let last = leaf;
  // Like adding 1 in binary: each trailing 1 is a subtree as large as the one just completed, and joins it.
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    last = nodeHash(grown.pop() ?? last, last);
  }
  return [...grown, last];
}

/** The root of the tree whose frontier this is; without leaves the hash of nothing (RFC 6962, 2.1). */
export function rootOf(frontier: Frontier): Uint8Array {
  const last = frontier.at(-1);
  if (!last) return sha256();
  return frontier.slice(0, -1).reduceRight<Uint8Array>((right, left) => nodeHash(left, right), last);
}

/** The same root by the RFC's own recursive definition, from all leaf hashes: what a verifier of a whole log computes. */
export function rootOfLeaves(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return sha256();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootOfLeaves(leaves.slice(0, split)), rootOfLeaves(leaves.slice(split)));
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Counted without bit operators, which know 32 bits only. */
function onesIn(size: number): number {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not the size of a tree.`);
  return size.toString(2).replaceAll('0', '').length;
}
