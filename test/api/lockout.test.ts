import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignInBudget } from '../../src/features/sign-in/sign-in-budget.store.js';
import { app, clock, owner } from '../support/app.js';
import { nextNetwork } from '../support/people.js';
import { account, eventsOf, signIn } from './sign-in-account.js';

const WRONG = 'not what it is at all';

/** What came of it: the refusal's code, the error's code, or IN. */
async function outcomeOf(attempt: ReturnType<typeof signIn>): Promise<string> {
  const { data, errors } = await attempt;
  return data?.signIn.refusal?.code ?? errors[0]?.extensions.code ?? 'IN';
}

async function failTimes(times: number, email: string, network: string): Promise<void> {
  for (let i = 0; i < times; i++)
    expect(await outcomeOf(signIn(email, WRONG, network))).toBe('WRONG_CREDENTIALS');
}

describe('the budget of failed sign-ins', () => {
  it('shuts an account for a network after ten failures, for fifteen minutes from the first', async () => {
    const { id, email } = await account();
    const network = nextNetwork();
    await failTimes(10, email, network);
    const { errors, status } = await signIn(email, undefined, network);
    expect(errors).toMatchObject([
      {
        message: 'Too many attempts. Try again in 15 minutes.',
        extensions: { code: 'RATE_LIMITED', retryAfter: 900 },
      },
    ]);
    expect(status).toBe(429);
    expect((await eventsOf(id)).slice(-1)).toEqual(['SIGN_IN_LOCKED']);
    clock.advance(14);
    const { errors: still } = await signIn(email, undefined, network);
    expect(still).toMatchObject([{ message: 'Too many attempts. Try again in 1 minute.' }]);
    clock.advance(2);
    expect(await outcomeOf(signIn(email, undefined, network))).toBe('IN');
  });

  it('shuts neither the account for other networks nor the network for other accounts', async () => {
    const [locked, other] = [await account(), await account()];
    const network = nextNetwork();
    await failTimes(10, locked.email, network);
    expect(await outcomeOf(signIn(locked.email, undefined, network))).toBe('RATE_LIMITED');
    expect(await outcomeOf(signIn(locked.email, undefined, nextNetwork()))).toBe('IN');
    expect(await outcomeOf(signIn(other.email, undefined, network))).toBe('IN');
  });

  it('counts for the address that the proxy names, not for those that the client has written before it', async () => {
    const { email } = await account();
    const network = nextNetwork();
    for (let n = 0; n < 10; n++)
      expect(await outcomeOf(signIn(email, WRONG, `${nextNetwork()}, ${network}`))).toBe('WRONG_CREDENTIALS');
    expect(await outcomeOf(signIn(email, undefined, `${nextNetwork()}, ${network}`))).toBe('RATE_LIMITED');
    expect(await outcomeOf(signIn(email, undefined, `${network}, ${nextNetwork()}`))).toBe('IN');
  });

  it('is the same for an address without an account', async () => {
    const network = nextNetwork();
    const nobody = `${randomUUID()}@example.org`;
    await failTimes(10, nobody, network);
    expect(await outcomeOf(signIn(nobody, WRONG, network))).toBe('RATE_LIMITED');
  });

  it('begins anew after a success', async () => {
    const { email } = await account();
    const network = nextNetwork();
    await failTimes(9, email, network);
    expect(await outcomeOf(signIn(email, undefined, network))).toBe('IN');
    await failTimes(10, email, network);
    expect(await outcomeOf(signIn(email, undefined, network))).toBe('RATE_LIMITED');
  });

  it('cannot be outrun by attempts made at once', async () => {
    const { email } = await account();
    const network = nextNetwork();
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => outcomeOf(signIn(email, WRONG, network))),
    );
    expect(outcomes.filter((outcome) => outcome === 'WRONG_CREDENTIALS')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(20);
  });

  it('takes the addresses of one IPv6 network for one', async () => {
    const { email } = await account();
    await failTimes(5, email, '2001:db8:7:1::1');
    await failTimes(5, email, '2001:db8:7:1:ffff::2');
    expect(await outcomeOf(signIn(email, undefined, '2001:db8:7:1::3'))).toBe('RATE_LIMITED');
    expect(await outcomeOf(signIn(email, undefined, '2001:db8:7:2::1'))).toBe('IN');
  });

  it('shuts a network after a hundred failures with whatever addresses', async () => {
    const { email } = await account();
    const network = nextNetwork();
    await failTimes(1, `${randomUUID()}@example.org`, network);
    // The rest without the hundred hashes.
    const budget = app.get(SignInBudget, { strict: false });
    for (let i = 1; i < 100; i++)
      expect(await budget.pay(`${randomUUID()}@example.org`, network)).toBeUndefined();
    expect(await outcomeOf(signIn(email, undefined, network))).toBe('RATE_LIMITED');
    expect(await outcomeOf(signIn(email, undefined, nextNetwork()))).toBe('IN');
  });

  it('clears away what is past, a hundred rows with each attempt, and keeps no addresses', async () => {
    const { email } = await account();
    await failTimes(1, email, nextNetwork());
    clock.advance(16);
    const past = async () => {
      const { rows } = await owner.query<{ key: string }>(
        `select key from sign_in_budget where since <= $1::timestamptz - interval '15 minutes'`,
        [clock.now()],
      );
      return rows.map(({ key }) => key);
    };
    const before = await past();
    expect(before.length).toBeGreaterThan(0);
    expect(before.filter((key) => key.includes('@'))).toEqual([]);
    await failTimes(1, email, nextNetwork());
    expect(await past()).toHaveLength(Math.max(0, before.length - 100));
  });
});
