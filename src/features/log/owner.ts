import type { ClientBase, Pool } from 'pg';

/** A connection as the owner of the database, who sees all rows. */
export type Owner = Pick<ClientBase | Pool, 'query'>;
