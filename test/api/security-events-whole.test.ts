import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { Accounts } from '../../src/features/sign-in/accounts.store.js';
import { app, owner } from '../support/app.js';
import { account, signIn } from './sign-in-account.js';

const refusing = (kind: string) =>
  owner.query(`alter table security_event add constraint refused check (kind <> '${kind}') not valid`);
afterEach(() => owner.query('alter table security_event drop constraint if exists refused'));

describe('what cannot be written into the security log does not happen', () => {
  it('no account, however many are entered', async () => {
    await refusing('USER_CREATED');
    const persons = ['a', 'b'].map((name) => ({
      name,
      email: `${randomUUID()}@example.org`,
      administrator: false,
      passwordHash: 'none',
    }));
    const accounts = app.get(Accounts, { strict: false });
    await expect(accounts.enter(persons)).rejects.toThrow(/refused/);
    const { rowCount } = await owner.query('select from app_user where email = any ($1::text[])', [
      persons.map(({ email }) => email),
    ]);
    expect(rowCount).toBe(0);
  });

  it('no session', async () => {
    const { id, email } = await account();
    await refusing('SIGNED_IN');
    const { errors } = await signIn(email);
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    const { rowCount } = await owner.query('select from session where user_id = $1', [id]);
    expect(rowCount).toBe(0);
  });
});
