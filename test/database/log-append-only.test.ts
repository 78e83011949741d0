import { beforeAll, describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { world } from '../support/world.js';

/** Tables whose rows stand for good, whoever asks. */
const appendOnly = [
  'audience',
  'log_entry',
  'log_content',
  'proposal',
  'elector',
  'position',
  'thread_assent',
  'security_event',
] as const;

beforeAll(async () => {
  const { eu } = await world();
  await eu.contributor.drafts();
});

describe('tables that only grow', () => {
  it.each(appendOnly)('%s: neither changed nor truncated, by the owner', async (table) => {
    const { rows } = await owner.query<{ name: string; events: number }>(
      `select tgname as name, tgtype::int & 56 as events from pg_trigger
       where tgrelid = $1::regclass and not tgisinternal and tgenabled = 'O'
         and tgfoid = 'refuse_change'::regproc order by tgname`,
      [table],
    );
    // pg_trigger.tgtype: 8 DELETE, 16 UPDATE, 32 TRUNCATE.
    expect(rows).toEqual([
      { name: `${table}_append_only`, events: 24 },
      { name: `${table}_never_truncated`, events: 32 },
    ]);
    await expect(owner.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: 'CN002' });
  });

  it.each(['audience', 'log_entry', 'log_content'])('%s: a row there cannot be changed', async (table) => {
    const { rowCount } = await owner.query(`select from ${table} limit 1`);
    expect(rowCount).toBe(1);
    await expect(owner.query(`update ${table} set audience = audience`)).rejects.toMatchObject({
      code: 'CN002',
    });
    await expect(owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: 'CN002' });
  });

  it('a revision changes its audience, nothing else', async () => {
    await expect(owner.query(`update revision set digest = digest`)).rejects.toMatchObject({ code: 'CN002' });
    await expect(owner.query(`delete from revision`)).rejects.toMatchObject({ code: 'CN002' });
  });
});
