import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject } from 'vitest';

/** A copy of a database that nobody is connected to; answers its owner's connection. */
export async function copyOf(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const from = url.pathname.slice(1);
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  const maker = new pg.Client({ connectionString: inject('ownerUrl') });
  await maker.connect();
  await maker.query(`create database ${name} template ${from}`);
  await maker.end();
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Takes out of a database every row of a partnership whose audience is not among the reader's, every personal row of
 * somebody else (the reader is no focal point), and every person without a membership that is left: as if it had never been. Whatever holds rows together goes first: nothing is written in it again.
 */
export async function forgetAllBut(
  ownerUrl: string,
  reader: { readonly audiences: readonly number[]; readonly user: string; readonly membership: string },
): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`do $$ declare r record; begin
      for r in select conrelid::regclass as its_table, conname from pg_constraint
               where contype = 'f' and connamespace = 'public'::regnamespace loop
        execute format('alter table %s drop constraint %I', r.its_table, r.conname);
      end loop;
      for r in select tgrelid::regclass as its_table, tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
               where not tgisinternal and c.relnamespace = 'public'::regnamespace loop
        execute format('drop trigger %I on %s', r.tgname, r.its_table);
      end loop; end $$`);
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'audience' order by 1`,
    );
    // The policy that makes a table personal (protect.ts) says by which column, and whose id that is.
    const { rows: personal } = await owner.query<{ name: string; column: string; of: 'user' | 'membership' }>(
      `select tablename as name, substring(qual from '^\\(+(\\w+) =') as column, substring(qual from 'concord\\.(\\w+)') as of
       from pg_policies where policyname = tablename || '_personal' order by 1`,
    );
    expect(personal.map(({ name }) => name)).toContain('thread_read');
    let gone = 0;
    for (const { name, column, of } of personal)
      gone += (await owner.query(`delete from ${name} where ${column} <> $1`, [reader[of]])).rowCount ?? 0;
    for (const { name } of tables) {
      const { rowCount } = await owner.query(`delete from ${name} where not audience = any ($1)`, [
        reader.audiences,
      ]);
      gone += rowCount ?? 0;
    }
    const { rowCount } = await owner.query(
      'delete from app_user u where u.id <> $1 and not exists (select from membership m where m.user_id = u.id)',
      [reader.user],
    );
    return gone + (rowCount ?? 0);
  } finally {
    await owner.end();
  }
}
