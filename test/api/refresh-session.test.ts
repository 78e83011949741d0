import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { sendText } from '../support/client.js';
import { account, eventsOf, holderOf, type Pair, refreshed, signedIn } from './sign-in-account.js';

const DAY = 24 * 60;

async function next(refreshToken: string): Promise<Pair> {
  const pair = await refreshed(refreshToken);
  if (typeof pair === 'string') throw new Error(`refused: ${pair}`);
  return pair;
}

describe('refreshSession', () => {
  it('answers the next pair, again and again', async () => {
    const { email } = await account();
    const first = await signedIn(email);
    clock.advance(11);
    expect(await holderOf(first)).toBe('UNAUTHENTICATED');
    const second = await next(first.refreshToken);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await holderOf(second)).toBe(email);
    expect(await holderOf(await next(second.refreshToken))).toBe(email);
  });

  it('ends the session where a token comes a second time', async () => {
    const { id, email } = await account();
    const first = await signedIn(email);
    const elsewhere = await signedIn(email);
    const second = await next(first.refreshToken);
    expect(await refreshed(first.refreshToken)).toBe('SESSION_ENDED');
    expect(await holderOf(second)).toBe('UNAUTHENTICATED');
    expect(await refreshed(second.refreshToken)).toBe('SESSION_ENDED');
    expect(await holderOf(elsewhere)).toBe(email);
    expect((await eventsOf(id)).slice(-1)).toEqual(['REFRESH_TOKEN_REUSED']);
  });

  it('lets one of many that come at once have the next pair, and ends the session', async () => {
    const { id, email } = await account();
    const { refreshToken } = await signedIn(email);
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => refreshed(refreshToken)));
    const pairs = outcomes.filter((outcome): outcome is Pair => typeof outcome !== 'string');
    expect(pairs).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'SESSION_ENDED')).toHaveLength(15);
    for (const pair of pairs) expect(await holderOf(pair)).toBe('UNAUTHENTICATED');
    const { rows } = await owner.query(
      `select s.ended_because, count(*)::int as tokens from session s join refresh_token t on t.session_id = s.id
       where s.user_id = $1 group by 1`,
      [id],
    );
    expect(rows).toEqual([{ ended_because: 'TOKEN_REUSED', tokens: 2 }]);
    expect((await eventsOf(id)).filter((kind) => kind === 'REFRESH_TOKEN_REUSED')).toHaveLength(1);
  });

  it('does not lengthen the thirty days of the session', async () => {
    const { email } = await account();
    const first = await signedIn(email);
    clock.advance(30 * DAY - 5);
    const second = await next(first.refreshToken);
    expect(await holderOf(second)).toBe(email);
    clock.advance(6);
    expect(await holderOf(second)).toBe('UNAUTHENTICATED');
    expect(await refreshed(second.refreshToken)).toBe('SESSION_ENDED');
  });

  it('refuses a token nobody was given, and nonsense, alike', async () => {
    for (const token of ['A'.repeat(43), '', '\u0000', 'é'.repeat(2_000)])
      expect(await refreshed(token)).toBe('SESSION_ENDED');
    const missing = await sendText('mutation { refreshSession(input: {}) { accessToken } }', {}, {});
    expect(missing.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is refused to a suspended account', async () => {
    const { id, email } = await account();
    const { refreshToken } = await signedIn(email);
    await owner.query(`update app_user set status = 'SUSPENDED' where id = $1`, [id]);
    expect(await refreshed(refreshToken)).toBe('SESSION_ENDED');
  });
});
