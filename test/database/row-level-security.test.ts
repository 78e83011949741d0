import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appUrl } from '../../src/platform/database/migrate.js';
import { owner, ownerUrl } from '../support/app.js';
import { appRole } from '../support/app-role.js';
import { world } from '../support/world.js';

interface Table {
  name: string;
  audience: boolean;
  enabled: boolean;
  forced: boolean;
  owned: boolean;
  policies: Record<string, string>;
  grants: string[];
  /** Those it may update where it may not update all of them. */
  columns: string[];
}

/** Every table whose rows are of a partnership: a column partnership_id is what makes it one. */
const { rows: tables } = await owner.query<Table>(
  `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
     exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'audience' and a.attnotnull) as audience,
     pg_has_role($1, c.relowner, 'USAGE') as owned,
     coalesce((select json_object_agg(p.polcmd, pg_get_expr(p.polqual, p.polrelid)) from pg_policy p
       where p.polrelid = c.oid and p.polpermissive and p.polroles = array[$1::regrole::oid]), '{}') as policies,
     array(select distinct privilege_type::text from information_schema.table_privileges t
       where t.table_schema = 'public' and t.table_name = c.relname and t.grantee = $1 order by 1) as grants,
     array(select column_name::text from information_schema.column_privileges t
       where t.table_schema = 'public' and t.table_name = c.relname and t.grantee = $1 and t.privilege_type = 'UPDATE'
         and not has_table_privilege($1, c.oid, 'UPDATE') order by 1) as columns
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p')
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id')
   order by 1`,
  [appRole.name],
);

/** What the application may do beside reading and inserting, by table: the rest only grows. */
const changing = new Set([
  'partnership',
  'side',
  'organisation',
  'membership',
  'circle_member',
  'action',
  'roadmap',
  'action_lead',
  'lead_offer',
  'reference_counter',
]);
/** Where it may change some columns only: what a row is about, and who reads it, stay. */
const changingIn: Readonly<Record<string, readonly string[]>> = {
  prepared_position: ['ended_at', 'ending'],
  revision: ['audience'],
  group_member: ['left_at'],
  organisation_assent: ['settled_at'],
  role_proposal: ['settled_at'],
  registration: ['rejection_reasons'],
  partnership_group: ['closed_at', 'name', 'purpose'],
  thread: [
    'action_id',
    'blocking',
    'comment_count',
    'last_comment_at',
    'passage_end',
    'passage_field',
    'passage_language',
    'passage_revision',
    'passage_start',
    'resolution',
    'resolved_at',
    'roadmap_id',
    'round_id',
    'turn',
  ],
  thread_read: ['own_after', 'up_to'],
  alliance_membership: ['left_at'],
  action_watch: ['level'],
  saved_view: ['removed_at'],
  thread_watch: ['level'],
  comment: ['body', 'edited_at', 'removed_at', 'removed_reason', 'version'],
  comment_report: ['dismissal_reasons', 'outcome', 'settled_at', 'settled_by_membership_id'],
  invitation: ['revoked_at'],
  approval_round: ['closed_at', 'deadline', 'extended_from', 'reasons', 'status'],
  substitution: ['ended_at'],
  side_answer: [
    'answered_at',
    'decided_on',
    'document',
    'form',
    'given',
    'given_at',
    'office_organisation_id',
    'reasons',
    'registry_number',
    'reservations',
    'silence_accepted_at',
    'state',
    'tacit',
  ],
};
/** Written by functions of the owner alone. */
const written = new Set(['action_term', 'awaited_act', 'log', 'log_entry', 'log_content']);

describe('the tables of a partnership', () => {
  it('are there', () => {
    expect(tables.length).toBeGreaterThan(20);
  });

  it.each(tables)('$name: forced row-level security, a policy per command, an audience', (table) => {
    expect(table).toMatchObject({ enabled: true, forced: true, owned: false, audience: true });
    const visible = expect.stringMatching(/^\(audience IN \( SELECT unnest\(.*concord\.audiences/);
    expect(table.policies).toEqual({ r: visible, a: null, w: visible, d: 'false' });
  });

  it.each(tables)(
    '$name: the application never deletes, and changes only what may change',
    ({ name, grants, columns }) => {
      const wanted = written.has(name)
        ? ['SELECT']
        : ['INSERT', 'SELECT', ...(changing.has(name) ? ['UPDATE'] : [])];
      expect(grants).toEqual(wanted);
      expect(columns).toEqual(changingIn[name] ?? []);
    },
  );

  it('no policy is permissive for whoever is not named', async () => {
    const { rows } = await owner.query(
      `select polrelid::regclass::text, polname from pg_policy where 0 = any (polroles)`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the application’s role', () => {
  let app: pg.Client;
  beforeAll(async () => {
    app = new pg.Client({ connectionString: appUrl(ownerUrl, appRole) });
    await app.connect();
  });
  afterAll(() => app.end());

  it('sees no row of any table without audiences', async () => {
    await world();
    for (const { name } of tables) {
      const { rows } = await app.query(`select count(*)::int as seen from ${name}`);
      expect({ name, ...rows[0] }).toEqual({ name, seen: 0 });
    }
    const { rows } = await owner.query('select count(*)::int as there from membership');
    expect(rows[0].there).toBeGreaterThan(0);
  });

  it('is no superuser, bypasses nothing, may create nothing', async () => {
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
         has_schema_privilege('public', 'create') as creates from pg_roles where rolname = current_user`,
    );
    expect(Object.values(rows[0])).toEqual([false, false, false, false, false, false]);
  });

  it('cannot write an entry but by append_entry, and there only in the partnership acted in', async () => {
    const { rows } = await owner.query<{ partnership_id: string; audience: number }>(
      'select partnership_id, audience from log limit 1',
    );
    const of = [rows[0]?.partnership_id, rows[0]?.audience];
    await expect(
      app.query(
        `insert into log_entry (partnership_id, audience, position, leaf) values ($1, $2, 0, '')`,
        of,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`select append_entry($1, $2, '{}', sha256(''))`, of)).rejects.toThrow(
      /outside the partnership/,
    );
  });

  it('inserts into its own partnership only', async () => {
    const [mine, theirs] = [await world(), await world()];
    await app.query('begin');
    await app.query(`select set_config('concord.partnership', $1, true)`, [mine.partnership]);
    await expect(
      app.query(
        `insert into audience (partnership_id, audience, kind) values ($1, free_audience(), 'GROUP')`,
        [theirs.partnership],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await app.query('rollback');
  });
});

describe('functions that run with the owner’s rights', () => {
  it('are known, closed to the public, and look for names in the system’s schema first', async () => {
    const { rows } = await owner.query<{ name: string; open: boolean; config: string[] }>(
      `select p.proname as name, has_function_privilege('public', p.oid, 'execute') as open, p.proconfig as config
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and p.prosecdef order by 1`,
    );
    for (const { name, open, config } of rows)
      expect({ name, open, config }).toEqual({
        name,
        open: false,
        config: ['search_path=pg_catalog, public, pg_temp'],
      });
  });
});
