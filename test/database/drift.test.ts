import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { describe, expect, it } from 'vitest';
import { database, owner } from '../support/app.js';

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  key: boolean;
  /** The database gives the value itself: rows are inserted without it. */
  filled: boolean;
}

const { rows: columns } = await owner.query<Column>(
  `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
     coalesce(a.attnum = any (k.conkey), false) as key, a.atthasdef or a.attidentity <> '' as filled
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
   where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
   order by 1, a.attnum`,
);
const tables = new Map<string, Column[]>();
for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);

/** Tables that no entity writes, and why. */
const withoutEntity = {
  action_term: 'kept by triggers',
  rights_change: 'kept by triggers',
  awaited_act: 'kept by triggers',
  log: 'written by append_entry alone',
  log_entry: 'written by append_entry alone',
  log_content: 'written by append_entry alone',
  reference_counter: 'raised in SQL',
  thread_read: 'written and raised in one statement',
  comment_report: 'written in one statement; a removal settles it',
  action_watch: 'written and changed in one statement',
  thread_watch: 'written and changed in one statement',
  saved_view: 'written and taken back in one statement',
  migrations: 'of TypeORM',
  app_user: 'of the installation: plain SQL of sign-in',
  credential: 'of the installation: plain SQL of sign-in',
  session: 'of the installation: plain SQL of sign-in',
  refresh_token: 'of the installation: plain SQL of sign-in',
  sign_in_budget: 'of the installation: plain SQL of sign-in',
  security_event: 'of the installation: plain SQL of sign-in',
  password_reset: 'of the installation: plain SQL of sign-in',
  mail: 'of the outbox: plain SQL',
  idempotency: 'of the unit of work',
} as const;

const long: Readonly<Record<string, string>> = {
  int: 'integer',
  timestamptz: 'timestamp with time zone',
  bool: 'boolean',
};

function typeOf({ type, isArray }: ColumnMetadata): string {
  const name = typeof type === 'string' ? type : type.name.toLowerCase();
  return `${long[name] ?? name}${isArray ? '[]' : ''}`;
}

const entities = database.entityMetadatas.map((metadata) => ({ table: metadata.tableName, metadata }));

describe('entities and tables', () => {
  it('every table has an entity, or a reason to have none', () => {
    const known = [...entities.map(({ table }) => table), ...Object.keys(withoutEntity)];
    expect([...tables.keys()].toSorted()).toEqual(known.toSorted());
  });

  it.each(entities)('$table: an entity describes it', ({ table, metadata }) => {
    const described = metadata.columns.map((column) => ({
      name: column.databaseName,
      type: typeOf(column),
      nullable: column.isNullable,
      key: column.isPrimary,
    }));
    const there = tables.get(table) ?? [];
    const names = new Set(described.map(({ name }) => name));
    const shape = ({ name, type, nullable, key }: Column) => ({ name, type, nullable, key });
    const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
    expect(described.toSorted(byName)).toEqual(
      there
        .filter(({ name }) => names.has(name))
        .map(shape)
        .toSorted(byName),
    );
    // What an entity leaves out must be given by the database, or be absent in a new row.
    const left = there.filter(({ name, nullable, filled }) => !names.has(name) && !nullable && !filled);
    expect(left).toEqual([]);
  });

  it('relates nothing, so that nothing is loaded or saved unseen', () => {
    for (const { metadata } of entities) expect(metadata.relations).toEqual([]);
  });
});
