import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { mailsFor, nextMail } from '../support/mailbox.js';
import { nextNetwork } from '../support/people.js';
import { asksForLink, changes, resets } from './passwords.js';
import { account, eventsOf, holderOf, password, refreshed, signedIn, signIn } from './sign-in-account.js';

const another = 'hydrogen above the Caspian';

describe('changePassword', () => {
  it('lets in with the new password alone, ends every other session, and tells the address', async () => {
    const { id, email } = await account();
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    expect(await changes(here, password, another)).toBe('changed');
    expect(await holderOf(here)).toBe(email);
    expect(await holderOf(elsewhere)).toBe('UNAUTHENTICATED');
    expect(await refreshed(elsewhere.refreshToken)).toBe('SESSION_ENDED');
    expect((await signIn(email)).data?.signIn.refusal?.code).toBe('WRONG_CREDENTIALS');
    expect((await signIn(email, another)).data?.signIn.refusal).toBeNull();
    expect((await nextMail(email)).subject).toBe('Concord: your password has been changed');
    expect(await eventsOf(id)).toContain('PASSWORD_CHANGED');
    const { rows } = await owner.query(
      'select ended_because from session where user_id = $1 and ended_at is not null',
      [id],
    );
    expect(rows).toEqual([{ ended_because: 'PASSWORD_CHANGED' }]);
  });

  it('makes links void that were asked for before', async () => {
    const { email } = await account();
    const pair = await signedIn(email);
    await asksForLink(email);
    const { token } = await nextMail(email);
    expect(await changes(pair, password, another)).toBe('changed');
    expect(await resets(token, 'a password nobody else has')).toBe('LINK_OVER');
  });

  it('refuses a wrong password and a weak one, and changes nothing', async () => {
    const { id, email } = await account();
    const pair = await signedIn(email);
    expect(await changes(pair, 'not what it is at all', another)).toBe('WRONG_PASSWORD');
    expect(await changes(pair, password, 'too short')).toBe('PASSWORD_TOO_SHORT');
    expect(await changes(pair, password, 'password password 1')).toBe('PASSWORD_GUESSABLE');
    expect(await changes(pair, password, 'long '.repeat(26))).toBe('PASSWORD_TOO_LONG');
    expect((await signIn(email)).data?.signIn.refusal).toBeNull();
    expect(mailsFor(email)).toBe(0);
    expect(await eventsOf(id)).toEqual(['USER_CREATED', 'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_IN']);
  });

  it('is for whoever is signed in, and not in a session that has ended', async () => {
    const { email } = await account();
    expect(await changes({ accessToken: 'none' }, password, another)).toBe('UNAUTHENTICATED');
    const pair = await signedIn(email);
    await owner.query(
      `update session set ended_at = created_at, ended_because = 'REVOKED'
       where user_id = (select id from app_user where email = $1)`,
      [email],
    );
    expect(await changes(pair, password, another)).toBe('UNAUTHENTICATED');
  });

  it('counts a wrong password as a failed sign-in: whoever stole a session does not try them all', async () => {
    const { email } = await account();
    const pair = await signedIn(email);
    const network = nextNetwork();
    for (let n = 0; n < 10; n += 1) await changes(pair, `wrong ${n}`, another, network);
    expect(await changes(pair, password, another, network)).toBe('RATE_LIMITED');
    const { errors } = await signIn(email, password, network);
    expect(errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it('happens once where two are asked for at once', async () => {
    const { id, email } = await account();
    const pair = await signedIn(email);
    const answers = await Promise.all([
      changes(pair, password, another),
      changes(pair, password, 'batteries below the Baltic'),
    ]);
    expect(answers.toSorted()).toEqual(['WRONG_PASSWORD', 'changed']);
    expect((await eventsOf(id)).filter((kind) => kind === 'PASSWORD_CHANGED')).toHaveLength(1);
  });
});
