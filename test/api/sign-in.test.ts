import { createHash, randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { describe, expect, it } from 'vitest';
import { Accounts } from '../../src/features/sign-in/accounts.store.js';
import { app, clock, owner } from '../support/app.js';
import { sendText } from '../support/client.js';
import { account, eventsOf, holderOf, signedIn, signIn } from './sign-in-account.js';

const nothing = { accessToken: null, accessTokenExpiresAt: null, refreshToken: null };
const wrongCredentials = {
  ...nothing,
  refusal: {
    code: 'WRONG_CREDENTIALS',
    message: 'The address or the password is not right.',
    path: null,
  },
};

const sessionsOf = async (user: string) =>
  (await owner.query('select id from session where user_id = $1', [user])).rows;

describe('signIn', () => {
  it('begins a session: its token says who asks, for ten minutes', async () => {
    const { id, email } = await account();
    const before = clock.now().getTime();
    const { data, errors } = await signIn(email);
    expect(errors).toEqual([]);
    expect(data?.signIn).toMatchObject({
      refusal: null,
      refreshToken: expect.stringMatching(/^[\w-]{43}$/),
    });
    const lasts = Date.parse(data?.signIn.accessTokenExpiresAt ?? '') - before;
    // The clock moves by a millisecond at every look; a token's times are whole seconds.
    expect(Math.abs(lasts - 600_000)).toBeLessThanOrEqual(1_000);
    expect(await holderOf({ accessToken: data?.signIn.accessToken ?? '' })).toBe(email);
    expect(await eventsOf(id)).toEqual(['USER_CREATED', 'SIGNED_IN']);
  });

  it('takes the address in any case, and the password in either form of its characters', async () => {
    const email = `Aigerim.${randomUUID()}@example.org`;
    const made = await app.get(Accounts, { strict: false }).create({
      email,
      name: 'Aigerim',
      administrator: false,
      password: 'café à la crème brûlée'.normalize('NFD'),
    });
    expect(made).toHaveProperty('user');
    const { data } = await signIn(email.toUpperCase(), 'café à la crème brûlée'.normalize('NFC'));
    expect(data?.signIn.refusal).toBeNull();
  });

  it('answers a wrong password, an unknown address and a suspended account alike, and begins no session', async () => {
    const known = await account();
    const suspended = await account();
    await owner.query(`update app_user set status = 'SUSPENDED' where id = $1`, [suspended.id]);
    const answers = [
      await signIn(known.email, 'not what it is at all'),
      await signIn('nobody@example.org'),
      await signIn(suspended.email),
    ];
    for (const { data, errors, status } of answers) {
      expect({ data, errors, status }).toEqual({
        data: { signIn: wrongCredentials },
        errors: [],
        status: 200,
      });
    }
    expect([...(await sessionsOf(known.id)), ...(await sessionsOf(suspended.id))]).toEqual([]);
    expect(await eventsOf(known.id)).toEqual(['USER_CREATED', 'SIGN_IN_FAILED']);
    expect(await eventsOf(suspended.id)).toEqual(['USER_CREATED', 'SIGN_IN_FAILED']);
  });

  it('refuses an empty password as a wrong one', async () => {
    const { email } = await account();
    expect((await signIn(email, '')).data?.signIn).toEqual(wrongCredentials);
  });

  it('names the field of what is no address or missing', async () => {
    const noAddress = await signIn('nobody');
    expect(noAddress.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['email'] } }]);
    const noPassword = await sendText(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email: 'somebody@example.org' } },
      {},
    );
    expect(noPassword.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('refuses the token by the clock after ten minutes', async () => {
    const { email } = await account();
    const pair = await signedIn(email);
    clock.advance(9);
    expect(await holderOf(pair)).toBe(email);
    clock.advance(1);
    expect(await holderOf(pair)).toBe('UNAUTHENTICATED');
  });

  it('refuses tokens that another key or nobody signed, and those of another issuer', async () => {
    const { id, email } = await account();
    await signedIn(email);
    const [session] = await sessionsOf(id);
    const iat = Math.floor(clock.now().getTime() / 1_000);
    const claims = { sid: session.id, sub: id, iat, exp: iat + 600 };
    const jwt = app.get(JwtService, { strict: false });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      jwt.sign(claims, { secret: 'the key of somebody else' }),
      jwt.sign(claims, { issuer: 'elsewhere' }),
      `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, iss: 'concord' })}.`,
    ];
    expect(await holderOf({ accessToken: jwt.sign(claims) })).toBe(email);
    for (const accessToken of forged) expect(await holderOf({ accessToken })).toBe('UNAUTHENTICATED');
  });

  it('is refused as soon as the account is suspended', async () => {
    const { id, email } = await account();
    const pair = await signedIn(email);
    await owner.query(`update app_user set status = 'SUSPENDED' where id = $1`, [id]);
    expect(await holderOf(pair)).toBe('UNAUTHENTICATED');
  });

  it('keeps only the hash of the refresh token, and the argon2id hash of the password', async () => {
    const { id, email } = await account();
    const { refreshToken } = await signedIn(email);
    const { rows } = await owner.query(
      `select t.hash, c.password_hash from refresh_token t join session s on s.id = t.session_id
       join credential c using (user_id) where user_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        hash: createHash('sha256').update(refreshToken).digest(),
        password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/),
      },
    ]);
  });
});
