import { isDeepStrictEqual } from 'node:util';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Statement } from './connections.js';

/** The text that TypeORM writes for a row with these columns, and the columns in the order of its parameters. */
interface Known {
  readonly text: string;
  readonly columns: readonly ColumnMetadata[];
}

const texts = new WeakMap<object, Map<string, Known | null>>();

/**
 * The INSERT of a row, or of rows. No RETURNING: the writer may not be allowed to read what it writes. Of one row TypeORM
 * writes the text once for each set of properties, whose number is that of the verbs' own literals: writing it takes
 * longer than sending it.
 */
export function insertStatement<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
): Statement {
  const [row, another] = Array.isArray(rows) ? rows : [rows];
  if (!row || another) return written(manager, entity, rows);
  const { metadata } = manager.getRepository(entity);
  const known = texts.get(metadata) ?? new Map<string, Known | null>();
  texts.set(metadata, known);
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  if (given.some(([, value]) => typeof value === 'function')) return written(manager, entity, row);
  const shape = given.map(([property]) => property).join();
  const found = known.get(shape);
  const valuesOf = (columns: readonly ColumnMetadata[]) =>
    columns.map((column) =>
      manager.dataSource.driver.preparePersistentValue(column.getEntityValue(row), column),
    );
  if (found) return { text: found.text, values: valuesOf(found.columns) };
  const statement = written(manager, entity, row);
  if (found === undefined) {
    const columns = metadata.columns.filter(
      (column) => column.isInsert && given.some(([property]) => property === column.propertyName),
    );
    // Where a value stands in the text, the text is of this row alone.
    const sameForAll = isDeepStrictEqual(valuesOf(columns), statement.values);
    known.set(shape, sameForAll ? { text: statement.text, columns } : null);
  }
  return statement;
}

function written<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
): Statement {
  const query = manager.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false);
  const [text, values] = query.getQueryAndParameters();
  return { text, values };
}
