import { describe, expect, it } from 'vitest';
import { clock, origin } from '../support/app.js';
import { sendText } from '../support/client.js';
import { nextNetwork } from '../support/people.js';
import { account, eventsOf, holderOf, password, refreshed, signedIn } from './sign-in-account.js';

interface Tokens {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly refusal: { readonly code: string } | null;
}

const fields = '{ accessToken refreshToken refusal { code } }';
const here = { 'concord-session': 'cookie', origin };

/** What a page of a browser sends, and the cookie that it keeps afterwards. */
async function inBrowser(
  field: string,
  text: string,
  cookie: string | undefined,
  headers: Record<string, string> = here,
) {
  const {
    data,
    errors,
    headers: answered,
  } = await sendText<Record<string, Tokens>>(
    text,
    {},
    { 'x-forwarded-for': nextNetwork(), ...(cookie && { cookie }), ...headers },
  );
  const set = answered.get('set-cookie');
  return {
    tokens: data?.[field],
    code: errors[0]?.extensions.code,
    set,
    cookie: set?.split(';')[0] ?? cookie,
  };
}

const signIn = (email: string, given = password, headers?: Record<string, string>) =>
  inBrowser(
    'signIn',
    `mutation { signIn(input: { email: "${email}", password: "${given}" }) ${fields} }`,
    undefined,
    headers,
  );
const refresh = (cookie: string | undefined, headers?: Record<string, string>) =>
  inBrowser('refreshSession', `mutation { refreshSession(input: {}) ${fields} }`, cookie, headers);

/** The access token of an answer that must have one. */
function access({ tokens, code }: Awaited<ReturnType<typeof refresh>>): { accessToken: string } {
  if (!tokens?.accessToken) throw new Error(`no token: ${code ?? tokens?.refusal?.code}`);
  return { accessToken: tokens.accessToken };
}

describe('a session in the cookie', () => {
  it('has its refresh token there alone, for this host, out of the reach of scripts', async () => {
    const { email } = await account();
    const answer = await signIn(email);
    expect(answer.tokens).toMatchObject({ refreshToken: null, refusal: null });
    expect(answer.set).toMatch(
      /^__Host-concord=[\w-]{43}; Max-Age=2592000; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    expect(await holderOf(access(answer))).toBe(email);
    const next = await refresh(answer.cookie);
    expect(next.tokens?.refreshToken).toBeNull();
    expect(next.cookie).not.toBe(answer.cookie);
    expect(await holderOf(access(next))).toBe(email);
  });

  it('is none after a wrong password', async () => {
    const { email } = await account();
    const answer = await signIn(email, 'not the password of it');
    expect(answer.tokens?.refusal?.code).toBe('WRONG_CREDENTIALS');
    expect(answer.set).toBeNull();
  });

  it('is neither begun nor used by a page of another origin, nor without an origin', async () => {
    const { email } = await account();
    const { cookie } = await signIn(email);
    const foreign = [
      { 'concord-session': 'cookie', origin: 'https://elsewhere.example' },
      { 'concord-session': 'cookie' },
    ];
    for (const headers of foreign) {
      expect(await signIn(email, password, headers)).toMatchObject({ code: 'FORBIDDEN', set: null });
      expect(await refresh(cookie, headers)).toMatchObject({ code: 'FORBIDDEN', set: null });
    }
    access(await refresh(cookie));
  });

  it('is not used without the header, as a form of another site would send it', async () => {
    const { email } = await account();
    const { cookie } = await signIn(email);
    expect(await refresh(cookie, { origin })).toMatchObject({ code: 'BAD_USER_INPUT', set: null });
  });

  it('goes on where the answer was lost, and ends where the token was stolen', async () => {
    const { id, email } = await account();
    const first = await signIn(email);
    await refresh(first.cookie);
    await refresh(first.cookie);
    const third = await refresh(first.cookie);
    expect(await holderOf(access(third))).toBe(email);
    const fourth = await refresh(third.cookie);
    expect((await refresh(first.cookie)).tokens?.refusal?.code).toBe('SESSION_ENDED');
    expect(await holderOf(access(fourth))).toBe('UNAUTHENTICATED');
    expect((await eventsOf(id)).at(-1)).toBe('REFRESH_TOKEN_REUSED');
  });

  it('does not go on half a minute after the answer was lost', async () => {
    const { email } = await account();
    const first = await signIn(email);
    await refresh(first.cookie);
    clock.advance(1);
    const late = await refresh(first.cookie);
    expect(late.tokens?.refusal?.code).toBe('SESSION_ENDED');
    expect(late.set).toMatch(/^__Host-concord=; Max-Age=0; /);
  });

  it('lets a client that keeps its own token ask again with it no more than before', async () => {
    const { email } = await account();
    const { refreshToken } = await signedIn(email);
    await refreshed(refreshToken);
    expect(await refreshed(refreshToken)).toBe('SESSION_ENDED');
  });

  it('is over after signing out, and the cookie gone', async () => {
    const { email } = await account();
    const begun = await signIn(email);
    const { set } = await inBrowser('signOut', 'mutation { signOut { signedOut } }', begun.cookie, {
      ...here,
      authorization: `Bearer ${access(begun).accessToken}`,
    });
    expect(set).toMatch(/^__Host-concord=; Max-Age=0; /);
    expect((await refresh(begun.cookie)).tokens?.refusal?.code).toBe('SESSION_ENDED');
  });
});
