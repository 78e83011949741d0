import pg from 'pg';
import { statementNames } from './statement-names.js';

/** A column of an answer, and how its text is read. */
export interface Column {
  readonly name: string;
  readonly parse: (raw: string) => unknown;
}

/** A statement that a connection has, or will have, prepared; its columns once they were told. */
export interface Known {
  columns: readonly Column[] | undefined;
}

/** As the protocol tells it. */
export interface FieldDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

const connections = new WeakMap<pg.Connection, Map<string, Known>>();

/** The statements of a connection by their names. */
export function knownOn(connection: pg.Connection): Map<string, Known> {
  const known = connections.get(connection) ?? new Map<string, Known>();
  connections.set(connection, known);
  return known;
}

const looked = new WeakMap<Map<string, Known>, number>();

/** Takes away from a connection's statements those whose names were forgotten since the last call; answers their names. */
export function takeForgotten(statements: Map<string, Known>): readonly string[] {
  const { forgotten } = statementNames;
  if (looked.get(statements) === forgotten) return [];
  looked.set(statements, forgotten);
  const gone = [...statements.keys()].filter((name) => !statementNames.isInUse(name));
  for (const name of gone) statements.delete(name);
  return gone;
}

export const columnsOf = (fields: readonly FieldDescription[]): Column[] =>
  fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') }));
