import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import type { Viewer } from '../../src/access/viewer.js';
import { ViewerQueries } from '../../src/access/viewers.queries.js';
import { app, clock, owner } from '../support/app.js';
import { uuid } from '../support/discussion.js';
import { forms, groupOf } from '../support/groups.js';
import { world } from '../support/world.js';

type Row = Readonly<Record<string, unknown>>;
interface Column {
  table: string;
  name: string;
  type: string;
  key: boolean;
}

/** The columns of all tables that the functions name which find viewers. */
const { rows: columns } = await owner.query<Column>(
  `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
     coalesce(a.attnum = any (k.conkey), false) as key
   from (select distinct m[1] as name from pg_proc p, regexp_matches(p.prosrc, '(?:from|join) (\\w+)', 'g') m
     where p.proname in ('viewer_of', 'viewers_of')) named
   join pg_class c on c.relname = named.name and c.relnamespace = 'public'::regnamespace
   join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
   order by 1, a.attnum`,
);
const tables = [...new Set(columns.map(({ table }) => table))];
const keysOf = (table: string) => columns.filter((one) => one.table === table && one.key);
const isRow = (table: string, at: string) =>
  keysOf(table)
    .map(({ name }) => `t.${name} = ${at}.${name}`)
    .join(' and ');

/** Values that a column of that type could have beside those that stand in it. */
const others: Readonly<Record<string, readonly unknown[]>> = {
  boolean: [true],
  'timestamp with time zone': ['2020-01-01T00:00:00Z', '2100-01-01T00:00:00Z'],
  'text[]': ['{}', '{OBSERVER}'],
  text: ['SUSPENDED'],
  uuid: [randomUUID()],
};

// The files that come after have the same database.
afterAll(() => owner.query('alter table audience enable trigger audience_append_only'));

it('nothing that finds viewers can change without its being noted whose rights those are', async () => {
  const w = await world();
  const action = await w.eu.contributor.drafts();
  await w.eu.contributor.invites(action, w.kz.contributor);
  await forms(w.eu.focalPoint, groupOf('WORKING_GROUP', [w.eu.contributor, w.kz.banker]));
  await forms(w.eu.focalPoint, groupOf('ROOM', [w.eu.focalPoint, w.eu.rival]));
  // Rows of it are never changed; if ever they are, that is to be noted, too.
  await owner.query('alter table audience disable trigger audience_append_only');
  const people = [w.eu.focalPoint, w.eu.contributor, w.kz.observer];
  const sitting = people.flatMap(({ person: { session }, membership }) => [
    { session, membership: null },
    { session, membership: uuid(membership) },
  ]);
  const at = clock.now();
  const facts = async () => {
    const { rows } = await owner.query<{ fact: string | null }>(
      `select to_jsonb(v)::text as fact from unnest($1::uuid[], $2::uuid[]) with ordinality x(session, membership, place)
       left join lateral viewer_of(x.session, x.membership, $3) v on true order by x.place`,
      [sitting.map(({ session }) => session), sitting.map(({ membership }) => membership), at],
    );
    return rows.map(({ fact }) => fact);
  };
  const queries = app.get(ViewerQueries);
  let before = await facts();
  const mattering = new Set<string>();
  let harmless = 0;
  /** Makes a change; refuses it where the schema does. Whoever is another by it must not stand. */
  const change = async (what: string, sql: string, values: readonly unknown[]): Promise<Row | undefined> => {
    const known = await queries.ofSessions(sitting);
    const done = await owner.query<{ row: Row }>(sql, [...values]).catch(() => undefined);
    if (!done?.rows[0]) return undefined;
    const after = await facts();
    const stood = known.filter((viewer): viewer is Viewer => viewer !== undefined);
    const gone = await queries.goneOf(stood);
    if (gone.size === 0) harmless += 1;
    for (const [index, viewer] of known.entries()) {
      if (!viewer || before[index] === after[index]) continue;
      expect(gone.has(viewer), `${what}: ${before[index]} became ${after[index]}`).toBe(true);
      mattering.add(what);
    }
    before = after;
    return done.rows[0].row;
  };
  const { organisation, person } = w.eu.contributor;
  const rowsOf = async (table: string) => {
    const concerned =
      table === 'audience'
        ? `and t.side_code is distinct from 'KZ' and (t.organisation_id is null or t.organisation_id = '${uuid(organisation)}') and t.kind <> 'CIRCLE'`
        : '';
    const { rows } = await owner.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${table} t where to_jsonb(t)::text ~ $1 ${concerned} order by md5(to_jsonb(t)::text)`,
      [
        /audience|group$/.test(table)
          ? w.partnership
          : `${person.id}|"id": "${uuid(organisation)}"|"organisation_id": "${uuid(organisation)}"`,
      ],
    );
    return rows.map(({ row }) => row);
  };
  const remake = (
    table: string,
  ) => `insert into ${table} as t select * from jsonb_populate_record(null::${table}, $1)
    returning to_jsonb(t) as row`;
  // One that another group has already, a group may not have: these are no group's.
  const audiences = (await rowsOf('audience'))
    .filter(({ kind }) => kind === 'PARTNERSHIP' || kind === 'SIDE')
    .map((row) => row['audience']);
  for (const table of tables)
    for (const row of await rowsOf(table)) {
      for (const { name, type } of columns.filter((one) => one.table === table)) {
        const there = await owner.query<{ value: unknown }>(
          // Of the same partnership, where it has one: what belongs to another is refused.
          `select value from (select distinct to_jsonb(t) -> '${name}' as value from ${table} t
             where to_jsonb(t) ->> 'partnership_id' is not distinct from $2) v
           where value <> $1 order by md5(value::text) limit 3`,
          [JSON.stringify(row[name]), row['partnership_id'] ?? null],
        );
        const set = `update ${table} t set ${name} = x.${name} from jsonb_populate_record(null::${table}, $1) x,
          jsonb_populate_record(null::${table}, $2) y where ${isRow(table, 'y')} returning to_jsonb(t) as row`;
        for (const value of [
          ...there.rows.map((one) => one.value),
          ...(type === 'integer' ? audiences : (others[type] ?? [])),
        ]) {
          const changed = await change(`${table}.${name}`, set, [{ ...row, [name]: value }, row]);
          if (changed) expect(await change(`${table}.${name}`, set, [row, changed])).toEqual(row);
        }
      }
      const gone = await change(
        `${table} deleted`,
        `delete from ${table} t using jsonb_populate_record(null::${table}, $1) x where ${isRow(table, 'x')} returning to_jsonb(t) as row`,
        [row],
      );
      if (gone) await change(`${table} inserted`, remake(table), [gone]);
    }
  const [membership] = await rowsOf('membership');
  const copies: (readonly [string, Row])[] = [
    [
      'membership',
      {
        ...membership,
        id: randomUUID(),
        user_id: w.kz.observer.person.id,
        organisation_id: uuid(w.kz.contributor.organisation),
        roles: ['OBSERVER'],
      },
    ],
    ...['PARTNERSHIP', 'SIDE', 'AUTHORITIES', 'ORGANISATION'].map((kind, index) => {
      const audience = 1_000_000_000 + index;
      const of = { partnership_id: w.partnership, organisation_id: uuid(w.eu.focalPoint.organisation) };
      return ['audience', { ...of, audience, kind, side_code: 'EU', action_id: randomUUID() }] as const;
    }),
  ];
  for (const [table, row] of copies)
    expect(await change(`${table} inserted`, remake(table), [row]), `${table} ${row['kind']}`).toBeDefined();
  expect(harmless).toBeGreaterThan(10);
  const met = [
    'app_user.administrator',
    'app_user.status',
    'audience inserted',
    'audience.kind',
    'audience.organisation_id',
    'audience.side_code',
    'circle_member deleted',
    'circle_member inserted',
    'circle_member.audience',
    'circle_member.left_at',
    'group_member deleted',
    'group_member inserted',
    'group_member.group_id',
    'group_member.left_at',
    'group_member.organisation_id',
    'membership inserted',
    'membership.organisation_id',
    'membership.roles',
    'membership.status',
    'organisation.kind',
    'organisation.side_code',
    'organisation.status',
    'partnership_group.content_audience',
    'session.ended_at',
    'session.expires_at',
    'session.user_id',
  ];
  expect([...mattering]).toEqual(expect.arrayContaining(met));
}, 60_000);
