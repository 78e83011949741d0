import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sessions } from '../../src/features/sign-in/sessions.store.js';
import { app, clock, owner } from '../support/app.js';
import { mailsFor, nextMail } from '../support/mailbox.js';
import { nextNetwork } from '../support/people.js';
import { asksForLink, resets } from './passwords.js';
import { account, eventsOf, holderOf, signedIn, signIn } from './sign-in-account.js';

const another = 'hydrogen above the Caspian';

/** Asks for a link, and answers what it carries. */
async function link(email: string): Promise<string> {
  await asksForLink(email);
  const { subject, text, token } = await nextMail(email);
  expect(subject).toBe('Concord: a new password');
  expect(text).toContain(`https://concord.example.org/reset-password#${token}`);
  return token;
}

const mailRows = async () => (await owner.query('select count(*)::int n from mail')).rows[0].n as number;

describe('requestPasswordReset', () => {
  it('answers alike for every address, writes as many rows, and sends to that of an account alone', async () => {
    const { id, email } = await account();
    const suspended = await account();
    await owner.query(`update app_user set status = 'SUSPENDED' where id = $1`, [suspended.id]);
    const unknown = 'nobody.of.that.name@example.org';
    const answers: unknown[] = [];
    const written: number[] = [];
    for (const one of [email.toUpperCase(), suspended.email, unknown]) {
      const before = await mailRows();
      const { data, errors, status } = await asksForLink(one);
      answers.push({ data, errors, status });
      written.push((await mailRows()) - before);
    }
    const [first] = answers;
    expect(first).toEqual({
      data: { requestPasswordReset: { requested: true, refusal: null } },
      errors: [],
      status: 200,
    });
    expect(answers).toEqual([first, first, first]);
    expect(written).toEqual([1, 1, 1]);
    await nextMail(email);
    const { rows } = await owner.query(`select recipient from mail where outcome = 'NONE'`);
    expect(rows).toEqual([{ recipient: null }, { recipient: null }]);
    expect([mailsFor(suspended.email), mailsFor(unknown)]).toEqual([0, 0]);
    expect(await eventsOf(id)).toEqual(['USER_CREATED', 'PASSWORD_RESET_REQUESTED']);
  });

  it('sends three links in a quarter of an hour, wherever it is asked from', async () => {
    const { email } = await account();
    for (let n = 0; n < 3; n += 1) await link(email);
    await asksForLink(email);
    expect(mailsFor(email)).toBe(0);
    clock.advance(16);
    await link(email);
  });

  it('sends no more of them where many ask at once', async () => {
    const { id, email } = await account();
    await Promise.all(Array.from({ length: 8 }, () => asksForLink(email)));
    const { rows } = await owner.query('select count(*)::int as n from password_reset where user_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ n: 3 }]);
    for (let n = 0; n < 3; n += 1) expect((await nextMail(email)).token).not.toBe('');
    expect(mailsFor(email)).toBe(0);
  });

  it('has the budget of sign-ins, for unknown addresses too', async () => {
    for (const email of [(await account()).email, 'nobody.at.all@example.org']) {
      const network = nextNetwork();
      for (let n = 0; n < 10; n += 1) expect((await asksForLink(email, network)).errors).toEqual([]);
      expect((await asksForLink(email, network)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    }
  });
});

describe('resetPassword', () => {
  it('sets the password, ends every session, uses the link up, and tells the address', async () => {
    const { id, email } = await account();
    const pair = await signedIn(email);
    const token = await link(email);
    expect(await resets(token, another)).toBe('reset');
    expect(await holderOf(pair)).toBe('UNAUTHENTICATED');
    expect((await signIn(email)).data?.signIn.refusal?.code).toBe('WRONG_CREDENTIALS');
    expect((await signIn(email, another)).data?.signIn.refusal).toBeNull();
    expect((await nextMail(email)).subject).toBe('Concord: your password has been changed');
    expect(await resets(token, 'batteries below the Baltic')).toBe('LINK_OVER');
    expect(await eventsOf(id)).toEqual([
      'USER_CREATED',
      'SIGNED_IN',
      'PASSWORD_RESET_REQUESTED',
      'PASSWORD_RESET',
      'SIGN_IN_FAILED',
      'SIGNED_IN',
    ]);
  });

  it('keeps of the link its hash alone', async () => {
    const { id, email } = await account();
    const token = await link(email);
    const { rows } = await owner.query('select hash from password_reset where user_id = $1', [id]);
    expect(rows).toEqual([{ hash: createHash('sha256').update(token).digest() }]);
  });

  it('makes the other links void, and refuses one after an hour, of a suspended account, or made up', async () => {
    const { id, email } = await account();
    const [first, second] = [await link(email), await link(email)];
    expect(await resets(second, another)).toBe('reset');
    await nextMail(email);
    expect(await resets(first, another)).toBe('LINK_OVER');
    const late = await link(email);
    clock.advance(60);
    expect(await resets(late, another)).toBe('LINK_OVER');
    const last = await link(email);
    await owner.query(`update app_user set status = 'SUSPENDED' where id = $1`, [id]);
    expect(await resets(last, another)).toBe('LINK_OVER');
    expect(await resets('A'.repeat(43), another)).toBe('LINK_OVER');
  });

  it('refuses a weak password and leaves the link good', async () => {
    const { email } = await account();
    const token = await link(email);
    expect(await resets(token, 'too short')).toBe('PASSWORD_TOO_SHORT');
    expect(await resets(token, `${email} 1`)).toBe('PASSWORD_GUESSABLE');
    expect(await resets(token, another)).toBe('reset');
  });

  it('is done once where two use the link at once', async () => {
    const { id, email } = await account();
    const token = await link(email);
    const answers = await Promise.all([
      resets(token, another),
      resets(token, 'batteries below the Baltic'),
      resets(token, 'graphite for the batteries'),
    ]);
    expect(answers.toSorted()).toEqual(['LINK_OVER', 'LINK_OVER', 'reset']);
    expect((await eventsOf(id)).filter((kind) => kind === 'PASSWORD_RESET')).toHaveLength(1);
  });

  it('leaves no session that was begun with the old password, however they meet', async () => {
    const { id, email } = await account();
    const token = await link(email);
    const sessions = app.get(Sessions, { strict: false });
    const { rows } = await owner.query('select password_hash from credential where user_id = $1', [id]);
    const proven = { user: id, passwordHash: rows[0].password_hash as string };
    const begin = () => sessions.beginProven(proven, 'elsewhere');
    const [reset, ...begun] = await Promise.all([
      resets(token, another),
      ...Array.from({ length: 8 }, begin),
    ]);
    expect(reset).toBe('reset');
    for (const pair of begun) if (pair) expect(await holderOf(pair)).toBe('UNAUTHENTICATED');
    expect(await begin()).toBeUndefined();
  });
});
