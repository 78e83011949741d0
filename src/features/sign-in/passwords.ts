import { hash, verify } from '@node-rs/argon2';
import { HashingQueue } from './hashing-queue.js';

/** argon2id (the library's default variant) with 64 MiB, 3 passes, 1 lane; above the least that OWASP's Password Storage Cheat Sheet names. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

const queue = new HashingQueue(2, 64);

/** NIST SP 800-63B, 3.1.1.2: one form of the same characters, whichever keyboard they came from. */
const normalised = (password: string): string => password.normalize('NFC');

/**
 * The hash that a user without one is compared with: well-formed, of the same cost, and of no password known. It is
 * made of the same cost, so that it always takes as long as a real one.
 */
export const decoyHash = [
  '',
  'argon2id',
  'v=19',
  `m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}`,
  unpadded(16),
  unpadded(32),
].join('$');

/** The hash of a password, in PHC format with its own salt. Throws RATE_LIMITED where too many wait for theirs. */
export function hashPassword(password: string): Promise<string> {
  return queue.run(() => hash(normalised(password), cost));
}

/**
 * Whether the password is the one the hash was made of. Without a hash (no such user) the answer is no, after the same
 * work: how long it takes tells nobody who has an account. Throws RATE_LIMITED where too many wait for theirs.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await queue.run(() => verify(passwordHash ?? decoyHash, normalised(password)));
  return passwordHash !== undefined && matches;
}

function unpadded(bytes: number): string {
  return Buffer.alloc(bytes).toString('base64').replaceAll('=', '');
}
