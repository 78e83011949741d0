import { JwtService } from '@nestjs/jwt';
import { describe, expect, it } from 'vitest';
import { app, clock, owner } from '../support/app.js';
import { sendText } from '../support/client.js';
import { account, holderOf, signedIn } from './sign-in-account.js';

/** The claims of a token, read without any key. */
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

async function codeFor(token: string): Promise<string | undefined> {
  const { errors } = await sendText('{ viewer { name } }', {}, { authorization: `Bearer ${token}` });
  return errors[0]?.extensions.code;
}

describe('a token that was verified before', () => {
  it('is refused from the second of its end', async () => {
    const { email } = await account();
    const pair = await signedIn(email);
    const { exp } = claimsOf(pair.accessToken);
    expect(await holderOf(pair)).toBe(email);
    clock.set(new Date(Number(exp) * 1_000 - 900).toISOString());
    expect(await holderOf(pair)).toBe(email);
    clock.set(new Date(Number(exp) * 1_000).toISOString());
    expect(await codeFor(pair.accessToken)).toBe('UNAUTHENTICATED');
  });

  it('is refused once its session has ended', async () => {
    const { email } = await account();
    const pair = await signedIn(email);
    expect(await holderOf(pair)).toBe(email);
    const { sid } = claimsOf(pair.accessToken);
    await owner.query(`update session set ended_at = $2, ended_because = 'SIGNED_OUT' where id = $1`, [
      sid,
      clock.now(),
    ]);
    expect(await codeFor(pair.accessToken)).toBe('UNAUTHENTICATED');
  });

  it('does not let in the same claims signed by another key, or unsigned', async () => {
    const { email } = await account();
    const pair = await signedIn(email);
    expect(await holderOf(pair)).toBe(email);
    const { iss: _, ...claims } = claimsOf(pair.accessToken);
    const forged = app.get(JwtService, { strict: false }).sign(claims, { secret: 'another key' });
    const [head, body] = pair.accessToken.split('.');
    for (const token of [forged, `${head}.${body}.`, `${pair.accessToken}x`])
      expect(await codeFor(token)).toBe('UNAUTHENTICATED');
  });
});
