import { expect, it } from 'vitest';
import { verifyCommand } from '../../src/features/log/verify-command.js';
import { owner, ownerUrl } from '../support/app.js';
import { world } from '../support/world.js';

async function run(): Promise<{ said: string[]; code: unknown }> {
  const said: string[] = [];
  const command = verifyCommand({ owner: () => ({ url: ownerUrl }), say: (line) => said.push(line) });
  await command.parseAsync([], { from: 'user' });
  const code = process.exitCode;
  process.exitCode = undefined;
  return { said, code };
}

it('concord verify-log says what it verified, and fails naming log and position', async () => {
  const { partnership } = await world();
  const whole = await run();
  expect(whole.code).toBeUndefined();
  expect(whole.said).toEqual([
    expect.stringMatching(/^\d+ logs with \d+ entries, \d+ rounds, \d+ approvals: 0 faults\.$/),
  ]);

  const { rows } = await owner.query<{ audience: number; role: string }>(
    `select c.audience, c.entry #>> '{actor,role}' as role from log_content c
     join partnership p using (partnership_id, audience) where partnership_id = $1 and position = 2`,
    [partnership],
  );
  const { audience, role } = rows[0] ?? { audience: 0, role: '' };
  const write = async (to: string) => {
    await owner.query('alter table log_content disable trigger user');
    await owner.query(
      `update log_content set entry = jsonb_set(entry, '{actor,role}', to_jsonb($3::text))
       where partnership_id = $1 and audience = $2 and position = 2`,
      [partnership, audience, to],
    );
    await owner.query('alter table log_content enable trigger user');
  };
  await write('OBSERVER');
  const tampered = await run();
  await write(role);
  expect(tampered.code).toBe(1);
  expect(tampered.said).toEqual([
    `partnership ${partnership}, log ${audience}, position 2: NOT_COMMITTED_TO`,
    expect.stringMatching(/: 1 faults\.$/),
  ]);
});
