import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { userCommand } from '../../src/features/sign-in/user-command.js';
import { clock, owner, ownerUrl } from '../support/app.js';
import { appRole } from '../support/app-role.js';
import { signIn } from './sign-in-account.js';

/** `concord user create` with these arguments and this standard input; what it said, or throws why it refused. */
async function create(options: readonly string[], input = '', url = ownerUrl): Promise<string[]> {
  const said: string[] = [];
  const command = userCommand({
    owner: () => ({ url, appRole: appRole.name }),
    clock,
    read: async () => input,
    say: (line) => said.push(line),
  });
  for (const one of [command, ...command.commands])
    one.exitOverride().configureOutput({ writeErr: () => undefined });
  await command.parseAsync(['create', ...options], { from: 'user' });
  return said;
}

const address = () => `${randomUUID()}@example.org`;

describe('concord user create', () => {
  it('makes an account with the password of the first line of its input', async () => {
    const email = address();
    const options = ['--email', email, '--name', 'Dana', '--password-stdin'];
    const said = await create(options, 'graphite under the steppe\r\nnot this line\n');
    expect(said).toEqual([expect.stringContaining(`Created ${email}, user `)]);
    expect((await signIn(email, 'graphite under the steppe')).data?.signIn.refusal).toBeNull();
    const { rows } = await owner.query('select name, administrator from app_user where email = $1', [email]);
    expect(rows).toEqual([{ name: 'Dana', administrator: false }]);
  });

  it('makes an administrator, with a password of its own that it shows', async () => {
    const email = address();
    const said = await create(['--email', email, '--name', 'Root', '--administrator']);
    const made = /^Password, shown this once: (\S{24})$/.exec(said[1] ?? '')?.[1] ?? '';
    expect((await signIn(email, made)).data?.signIn.refusal).toBeNull();
    const { rows } = await owner.query('select administrator from app_user where email = $1', [email]);
    expect(rows).toEqual([{ administrator: true }]);
  });

  it.each([
    ['A password has at least 15 characters', 'short'],
    ['This password is easy to guess', 'password12345678'],
    ['A password has at least 15 characters', ''],
  ])('says "%s" and makes nothing', async (sentence, given) => {
    const email = address();
    await expect(create(['--email', email, '--name', 'Dana', '--password-stdin'], given)).rejects.toThrow(
      sentence,
    );
    const { rows } = await owner.query('select from app_user where email = $1', [email]);
    expect(rows).toEqual([]);
  });

  it('refuses an address that is taken, in whatever case', async () => {
    const email = address();
    await create(['--email', email, '--name', 'Dana']);
    await expect(create(['--email', email.toUpperCase(), '--name', 'Dana'])).rejects.toThrow(
      'There is already an account with this address.',
    );
  });

  it('refuses what is no address and no name', async () => {
    await expect(create(['--email', 'dana', '--name', 'Dana'])).rejects.toThrow(
      'It is not an e-mail address.',
    );
    await expect(create(['--email', address(), '--name', ' \n '])).rejects.toThrow('A name is 1 to 200');
    await expect(create(['--name', 'Dana'])).rejects.toThrow('--email');
  });

  it('says so where the database has no tables', async () => {
    const name = `empty_${randomUUID().replaceAll('-', '')}`;
    await owner.query(`create database ${name}`);
    const url = new URL(ownerUrl);
    url.pathname = `/${name}`;
    await expect(create(['--email', address(), '--name', 'Dana'], '', url.href)).rejects.toThrow(
      'This database has no tables yet',
    );
  });
});
