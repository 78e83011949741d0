import { createHash, randomBytes } from 'node:crypto';

/** A secret that is given away once: 32 random bytes in base64url, and the hash by which it is known again. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

/** A token of 256 random bits needs no salt and no slow hash. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
