import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { account, eventsOf, holderOf, type Pair, refreshed, signedIn, signIn } from './sign-in-account.js';

const list = graphql(`
  query sessions { viewer { sessions { id createdAt lastUsedAt expiresAt network current } } }
`);
const revoke = graphql(`
  mutation revokeSession($input: RevokeSessionInput!) { revokeSession(input: $input) { revoked refusal { code } } }
`);

const as = ({ accessToken }: Pair) => ({ authorization: `Bearer ${accessToken}` });
const sessionsOf = async (pair: Pair) => (await send(list, {}, as(pair))).data?.viewer.sessions ?? [];
const revokes = (pair: Pair, session: string) => send(revoke, { input: { session } }, as(pair));

/** Signs in from an address. */
async function from(email: string, network: string): Promise<Pair> {
  const { data } = await signIn(email, undefined, network);
  const { accessToken, refreshToken } = data?.signIn ?? {};
  if (!accessToken || !refreshToken) throw new Error('not signed in');
  return { accessToken, refreshToken };
}

describe('viewer.sessions', () => {
  it('lists those that have not ended, the last used first, with about where they are', async () => {
    const { email } = await account();
    const first = await from(email, '198.51.100.27');
    const second = await from(email, '2001:db8:1:2:3::4');
    clock.advance(5);
    expect((await sessionsOf(second)).map(({ current, network }) => [network, current])).toEqual([
      ['2001:db8:1::/48', true],
      ['198.51.100.0/24', false],
    ]);
    expect(typeof (await refreshed(first.refreshToken))).toBe('object');
    const [latest] = await sessionsOf(second);
    expect(latest?.current).toBe(false);
    expect(Date.parse(latest?.lastUsedAt ?? '')).toBeGreaterThan(Date.parse(latest?.createdAt ?? ''));
    const days = (Date.parse(latest?.expiresAt ?? '') - Date.parse(latest?.createdAt ?? '')) / 86_400_000;
    expect(days).toBe(30);
  });

  it('leaves out those that have run out', async () => {
    const { email } = await account();
    await signedIn(email);
    clock.advance(31 * 24 * 60);
    expect(await sessionsOf(await signedIn(email))).toHaveLength(1);
  });
});

describe('revokeSession', () => {
  it('ends another session of the viewer at once, and is recorded', async () => {
    const { id, email } = await account();
    const [here, lost] = [await signedIn(email), await signedIn(email)];
    const other = (await sessionsOf(here)).find(({ current }) => !current);
    const { data } = await revokes(here, other?.id ?? '');
    expect(data?.revokeSession).toEqual({ revoked: true, refusal: null });
    expect(await holderOf(lost)).toBe('UNAUTHENTICATED');
    expect(await refreshed(lost.refreshToken)).toBe('SESSION_ENDED');
    expect(await holderOf(here)).toBe(email);
    expect(await sessionsOf(here)).toHaveLength(1);
    expect(await eventsOf(id)).toEqual(['USER_CREATED', 'SIGNED_IN', 'SIGNED_IN', 'SESSION_REVOKED']);
    const { rows } = await owner.query(
      'select ended_because from session where user_id = $1 and ended_at is not null',
      [id],
    );
    expect(rows).toEqual([{ ended_because: 'REVOKED' }]);
  });

  it('ends the very session it is asked in', async () => {
    const { email } = await account();
    const pair = await signedIn(email);
    const [own] = await sessionsOf(pair);
    expect((await revokes(pair, own?.id ?? '')).data?.revokeSession.revoked).toBe(true);
    expect(await holderOf(pair)).toBe('UNAUTHENTICATED');
  });

  it('knows no session of somebody else, none that is over, and none that is no id, alike', async () => {
    const [mine, theirs] = [await signedIn((await account()).email), await signedIn((await account()).email)];
    const [other] = await sessionsOf(theirs);
    const third = await account();
    const [gone, still] = [await signedIn(third.email), await signedIn(third.email)];
    const over = (await sessionsOf(still)).find(({ current }) => !current)?.id ?? '';
    await revokes(gone, over);
    const answers = [
      await revokes(mine, other?.id ?? ''),
      await revokes(still, over),
      await revokes(mine, 'bm8gc3VjaCBpZA'),
    ].map(({ errors, status }) => ({
      status,
      said: errors.map(({ message, extensions }) => [message, extensions.code]),
    }));
    const [first] = answers;
    expect(first?.said[0]?.[1]).toBe('NOT_FOUND');
    expect(answers).toEqual([first, first, first]);
    expect(await holderOf(theirs)).not.toBe('UNAUTHENTICATED');
  });
});
