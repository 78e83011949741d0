import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refused } from './refused.ts';

interface Claims {
  readonly sid?: unknown;
  readonly iss?: unknown;
  readonly exp?: unknown;
}

const MOST = 10_000;

/** Reads the session's id out of bearer tokens signed with a key (HS256). What was verified once is good until it expires. */
export function tokenVerifier(key: string, now: () => Date): (authorization: string | undefined) => string {
  const verified = new Map<string, { session: string; exp: number }>();
  return (authorization) => {
    if (!authorization?.startsWith('Bearer ')) throw new Refused(401, 'UNAUTHENTICATED');
    const token = authorization.slice(7);
    const known = verified.get(token) ?? verify(token, key);
    if (known.exp * 1_000 <= now().getTime()) throw new Refused(401, 'UNAUTHENTICATED');
    if (!verified.has(token) && verified.size < MOST) verified.set(token, known);
    return known.session;
  };
}

function verify(token: string, key: string): { session: string; exp: number } {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const expected = createHmac('sha256', key).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refused(401, 'UNAUTHENTICATED');
  const { alg }: { alg?: unknown } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const { sid, iss, exp }: Claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  if (alg !== 'HS256' || iss !== 'concord' || typeof sid !== 'string' || typeof exp !== 'number')
    throw new Refused(401, 'UNAUTHENTICATED');
  return { session: sid, exp };
}
