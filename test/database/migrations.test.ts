import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate, migrations, ownerSource } from '../../src/platform/database/migrate.js';
import { appRole } from '../support/app-role.js';

let url: string;
let client: pg.Client;
let name: string;

beforeAll(async () => {
  name = `migrations_${randomUUID().replaceAll('-', '')}`;
  const maker = new pg.Client({ connectionString: inject('ownerUrl') });
  await maker.connect();
  await maker.query(`create database ${name}`);
  await maker.end();
  url = Object.assign(new URL(inject('ownerUrl')), { pathname: `/${name}` }).href;
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterAll(() => client.end());

/** All that the catalogues know of the schema, one line a thing. */
async function schema(): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `with own as (select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relname not like 'migrations%'
       and not exists (select from pg_index i where i.indexrelid = c.oid and i.indrelid = to_regclass('migrations')))
     select concat_ws(' ', 'relation', relname, relkind, relrowsecurity, relforcerowsecurity, relacl::text) line from own
     union all select concat_ws(' ', 'column', c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
         a.attidentity, pg_get_expr(d.adbin, d.adrelid), a.attacl::text)
       from own c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) from pg_constraint k join own c on c.oid = k.conrelid
     union all select 'index ' || pg_get_indexdef(i.indexrelid) from pg_index i join own c on c.oid = i.indrelid
     union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join own c on c.oid = t.tgrelid where not tgisinternal
     union all select concat_ws(' ', 'policy', tablename, policyname, roles, cmd, qual, with_check) from pg_policies where schemaname = 'public'
     union all select concat_ws(' ', 'function', pg_get_functiondef(p.oid), p.proacl::text) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'
     order by 1`,
  );
  return rows.map(({ line }) => line);
}

describe('migrations', () => {
  it('go up, down to nothing, and up again to the same schema', async () => {
    const before = await schema();
    expect(before).toEqual([]);
    await migrate(url, appRole);
    const up = await schema();
    expect(up.length).toBeGreaterThan(300);
    const source = await ownerSource(url, appRole).initialize();
    for (const _ of migrations) await source.undoLastMigration();
    await source.destroy();
    expect(await schema()).toEqual(before);
    await migrate(url, appRole);
    expect(await schema()).toEqual(up);
  });

  it('are each whole: one down leaves what the others made', async () => {
    const source = await ownerSource(url, appRole).initialize();
    const steps = [await schema()];
    for (const _ of migrations) {
      await source.undoLastMigration();
      steps.push(await schema());
    }
    for (const [at, after] of steps.slice(1).entries()) {
      // One that writes a function anew has as many things as before.
      expect(steps[at]?.length).toBeGreaterThanOrEqual(after.length);
      expect(steps[at]).not.toEqual(after);
    }
    await source.destroy();
    await migrate(url, appRole);
    expect(await schema()).toEqual(steps[0]);
  });

  it('leave nobody the right to temporary tables, which would stand before the others', async () => {
    const { rows } = await client.query(
      `select has_database_privilege(role, current_database(), 'TEMPORARY') as may from unnest(array['public', $1]) role`,
      [appRole.name],
    );
    expect(rows).toEqual([{ may: false }, { may: false }]);
  });

  it('run once, however many start together', async () => {
    await Promise.all([migrate(url, appRole), migrate(url, appRole), migrate(url, appRole)]);
    const { rows } = await client.query('select name from migrations order by id');
    expect(rows.map((row) => row.name)).toEqual(migrations.map((migration) => migration.name));
  });
});
