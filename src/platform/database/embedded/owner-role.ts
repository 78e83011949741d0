import { Client } from 'pg';
import { clusterFolder, SUPERUSER } from './create-cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { passwordOf } from './password-file.js';
import type { Postmaster } from './postmaster.js';

/** The role that owns the database of the same name: no superuser, but it may make roles and databases. */
export const OWNER = 'concord';

/** The connection string of the owner role. */
export function ownerUrl(home: string, { port }: Postmaster): string {
  return `postgres://${OWNER}:${passwordOf(home, OWNER)}@127.0.0.1:${port}/${OWNER}`;
}

/**
 * Makes sure, as superuser, that the server really is the one of these data, and that the owner role and its
 * database are there. May be run again at any time. Refuses where another server answers, or none.
 */
export async function ensureOwner(home: string, { port, pid }: Postmaster): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: passwordOf(home, SUPERUSER),
    database: 'postgres',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks also rejects the query under way, which is where it is answered for.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('select current_setting($1) as folder', ['data_directory']);
    if (rows[0]?.folder !== clusterFolder(home)) throw new Error(`it serves ${rows[0]?.folder}`);
    await ensureRole(client, passwordOf(home, OWNER));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL of ${home} (process ${pid}, port ${port}) cannot be used: ${String(error)}. Stop that process, or set DATABASE_URL.`,
    );
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, password: string): Promise<void> {
  const role = await client.query('select from pg_roles where rolname = $1', [OWNER]);
  if (role.rowCount === 0) await client.query(`create role ${OWNER}`);
  await client.query(
    `alter role ${OWNER} login createrole createdb nosuperuser password ${client.escapeLiteral(password)}`,
  );
  const database = await client.query('select from pg_database where datname = $1', [OWNER]);
  if (database.rowCount === 0) await client.query(`create database ${OWNER} owner ${OWNER}`);
}
